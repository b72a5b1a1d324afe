import type { Mark, Note } from '../interview/interview.ts';
import { type Coverage, coverage, suggestedRating } from '../interview/scoring.ts';
import { redFlagsOf } from '../questions/question.ts';
import { foldWording } from './folding.ts';
import type { PanelCell, PanelRow } from './table.ts';

/** A rubric point, and what each member marked: null is 'not probed', `absent` a member without this question. */
export interface PointMarks {
  text: string;
  weight: number;
  marks: (Mark | null | 'absent')[];
}

/** What one member has to say about one question. */
export interface MemberAnswer {
  cell: PanelCell;
  coverage: Coverage;
  suggested: number | null;
  ratingReason: string;
  /** Private notes are among them, by their kind. A panel is the committee; a candidate's document takes none of this. */
  notes: Note[];
}

/** A question as all members answered it, point by point. */
export interface RowDetail {
  row: PanelRow;
  points: PointMarks[];
  /** What a weak answer shows, as the scorecards have it; a set of another day may have other ones. */
  redFlags: string[];
  /** One place a member, in their order; null where the question is absent. */
  answers: (MemberAnswer | null)[];
}

/** Opens a row: rubric points × members, and the notes of each. Points of different sets find each other by their words. */
export function rowDetail(row: PanelRow): RowDetail {
  const redFlags = row.asked.flatMap((pair) => (pair === null ? [] : redFlagsOf(pair.question)));
  return {
    row,
    points: pointMarks(row),
    redFlags: [...new Set(redFlags)],
    answers: row.cells.map((cell, place) => memberAnswer(row, cell, place)),
  };
}

function pointMarks({ asked }: PanelRow): PointMarks[] {
  const byWords = asked.map((pair) => (pair === null ? null : marksByWords(pair)));
  const rubric = asked.find((pair) => pair !== null)?.question.rubric ?? [];
  return numbered(rubric.map(({ text }) => text)).map((words, index) => ({
    text: rubric[index]?.text ?? '',
    weight: rubric[index]?.weight ?? 1,
    marks: byWords.map((marks) => (marks === null ? 'absent' : (marks.get(words) ?? null))),
  }));
}

type Asked = NonNullable<PanelRow['asked'][number]>;

function marksByWords({ question, answer }: Asked): Map<string, Mark | null> {
  const words = numbered(question.rubric.map(({ text }) => text));
  return new Map(question.rubric.map(({ id }, index) => [words[index] ?? '', answer.marks[id] ?? null]));
}

/** The points' words; where two points have the same ones, the second is told apart by its number. */
function numbered(texts: readonly string[]): string[] {
  const folded = texts.map(foldWording);
  return folded.map((text, index) => {
    const earlier = folded.slice(0, index).filter((other) => other === text).length;
    return earlier === 0 ? text : `${text}\n${earlier}`;
  });
}

function memberAnswer({ asked }: PanelRow, cell: PanelCell, place: number): MemberAnswer | null {
  const pair = asked[place];
  if (pair == null) return null;
  const covered = coverage(pair.question, pair.answer);
  return {
    cell,
    coverage: covered,
    suggested: suggestedRating(covered),
    ratingReason: pair.answer.ratingReason.trim(),
    notes: pair.answer.notes,
  };
}
