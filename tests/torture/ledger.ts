import type { Deed, Line, State } from './record.ts';

/** What is certain, what may be, and what must not be: of a deed that was under way when a process ended nobody can say. */
type Certainty = 'yes' | 'no' | 'maybe';

interface Interview {
  isThere: Certainty;
  isDeleted: Certainty;
  /** At least this text must be there. */
  number: number;
  /** At least so often it is submitted. */
  revisions: number;
}

/** What the days have said so far, and what it obliges the next one to find. */
export interface Ledger {
  note(line: Line): void;
  /** Everything that is missing or came back, in words. */
  missing(state: State): string[];
}

export function createLedger(): Ledger {
  const interviews = new Map<string, Interview>();
  const questions = new Map<string, Certainty>();
  const received = new Map<string, Certainty>();
  const guides = new Map<string, { isThere: Certainty; questions: string[] }>();

  function interview(id: string): Interview {
    const known = interviews.get(id) ?? { isThere: 'no', isDeleted: 'no', number: 0, revisions: 0 };
    interviews.set(id, known);
    return known;
  }

  /** @param is 'maybe' from the beginning of the deed on, 'yes' from its end on */
  function apply(deed: Deed, is: 'maybe' | 'yes'): void {
    switch (deed.kind) {
      case 'create':
        if (deed.id !== '') interview(deed.id).isThere = is;
        return;
      case 'write':
        if (is === 'yes') interview(deed.id).number = deed.number;
        return;
      case 'submit':
      case 'amend':
        if (is === 'yes') interview(deed.id).revisions += 1;
        return;
      case 'remove':
        interview(deed.id).isDeleted = is;
        return;
      case 'restore':
        interview(deed.id).isDeleted = is === 'yes' ? 'no' : 'maybe';
        return;
      case 'question':
        questions.set(deed.id, is);
        return;
      case 'receive':
        received.set(deed.id, is);
        return;
      case 'guide':
        guides.set(deed.id, { isThere: is, questions: deed.questions });
        return;
      case 'back': {
        // An earlier text is what was asked for; a submission is taken back by nothing.
        const id = /interviews\/([\w-]{36})/.exec(deed.file)?.[1];
        if (id !== undefined) interview(id).number = 0;
        return;
      }
      case 'backup':
      case 'share':
        return;
    }
  }

  function missingInterviews(state: State): string[] {
    return [...interviews].flatMap(([id, { isThere, isDeleted, number, revisions }]) => {
      if (isThere !== 'yes') return [];
      const found = state.interviews[id];
      const inTrash = state.deleted.includes(id);
      if (found === undefined && !inTrash) return [`interview ${id} is gone`];
      if (isDeleted === 'no' && found === undefined)
        return [`interview ${id} is in the trash, and nobody put it there`];
      if (isDeleted === 'yes' && !inTrash) return [`interview ${id} came back from the trash`];
      if (found === undefined) return [];
      return [
        ...(found.number < number ? [`interview ${id} has text ${found.number}, and ${number} was saved`] : []),
        ...(found.revisions < revisions ? [`interview ${id} lost a submission`] : []),
      ];
    });
  }

  function missingGuides(state: State): string[] {
    const inBank = new Set(state.questions);
    return [...guides].flatMap(([id, { isThere, questions: own }]) => {
      const isListed = state.guides.includes(id);
      const there = own.filter((question) => inBank.has(question)).length;
      if (isThere === 'yes' && (!isListed || there < own.length)) return [`guide ${id} has ${there} of ${own.length}`];
      return !isListed && there > 0 ? [`${there} questions are left of guide ${id}, which is not listed`] : [];
    });
  }

  return {
    note(line) {
      if ('begun' in line) apply(line.begun, 'maybe');
      else if ('done' in line) apply(line.done, 'yes');
    },
    missing(state) {
      const inBank = new Set(state.questions);
      const lost = (kind: string, known: ReadonlyMap<string, Certainty>, found: ReadonlySet<string>) =>
        [...known].flatMap(([id, is]) => (is === 'yes' && !found.has(id) ? [`${kind} ${id} is gone`] : []));
      return [
        ...missingInterviews(state),
        ...missingGuides(state),
        ...lost('question', questions, inBank),
        ...lost('received scorecard', received, new Set(state.received)),
        ...state.setAside.map((file) => `${file} was set aside as unreadable`),
      ];
    },
  };
}
