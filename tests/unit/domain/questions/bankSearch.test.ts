import { describe, expect, it } from 'vitest';
import bankFile from '../../../../resources/bank/senior-backend-engineer.json';
import {
  type BankFilter,
  BankIndex,
  competencyName,
  countCompetencies,
  filterBank,
  groupByCompetency,
} from '../../../../shared/domain/questions/bankSearch.ts';
import { emptyQuestion, type Question } from '../../../../shared/domain/questions/question.ts';
import { bankFileSchema } from '../../../../shared/files/formats/bankFile.ts';
import { idOf } from '../examples.ts';

const bank = bankFileSchema.parse(bankFile).questions;

const everything: BankFilter = { query: '', competency: null, withRetired: true };

function ask(number: number, changes: Partial<Question> = {}): Question {
  return { ...emptyQuestion(idOf(number)), ...changes };
}

function indexOf(questions: readonly Question[]): BankIndex {
  const index = new BankIndex();
  index.update(questions);
  return index;
}

function titlesFound(query: string): string[] {
  return filterBank(bank, { ...everything, query }, indexOf(bank)).map(({ title }) => title);
}

describe('BankIndex', () => {
  it.each([
    ['the beginning of a word of the title', 'traf', 'Traffic spike'],
    ['a word of the prompt', 'marketing', 'Traffic spike'],
    ['a word of a rubric point', 'autoscaling', 'Traffic spike'],
    ['the competency', 'system design', 'Traffic spike'],
    ['words in any order', 'spike traffic', 'Traffic spike'],
    ['a missing letter', 'trafic', 'Traffic spike'],
    ['two swapped letters', 'tarffic', 'Traffic spike'],
    ['another case', 'TRAFFIC', 'Traffic spike'],
  ])('finds a question by %s', (_, query, title) => {
    expect(titlesFound(query)).toContain(title);
  });

  it.each([
    ['a probe', 'forecast'],
    ['a red flag', 'blames'],
    ['an anchor of its own', 'blueprint'],
  ])('finds a question by a word of %s', (_, query) => {
    const written = ask(1, {
      probes: ['Who saw the forecast?'],
      redFlags: ['Blames the team'],
      anchors: ['', '', 'Draws a blueprint', '', ''],
    });
    expect(indexOf([written, ask(2, { title: 'Another' })]).search(query)).toEqual([idOf(1)]);
  });

  it('finds no question by the words of the general ladder, which every question has', () => {
    expect(indexOf([ask(1), ask(2)]).search('unprompted')).toEqual([]);
  });

  it('puts the question whose title matches first', () => {
    expect(titlesFound('caching')[0]).toBe('Caching');
  });

  it('finds nothing when one of the words is nowhere', () => {
    expect(titlesFound('traffic xylophone')).toEqual([]);
  });

  it('forgives slips only where nothing matches as it was typed', () => {
    const questions = [ask(1, { title: 'Cache' }), ask(2, { title: 'Catch' })];
    const index = indexOf(questions);
    expect(index.search('cache')).toEqual([idOf(1)]);
    expect(index.search('catche').toSorted()).toEqual([idOf(1), idOf(2)]);
  });

  it('takes letters with and without their marks for the same', () => {
    const index = indexOf([ask(1, { title: 'Résilience à l’épreuve' })]);
    expect(index.search('resilience epreuve')).toEqual([idOf(1)]);
    expect(index.search('Épreuve')).toEqual([idOf(1)]);
  });

  it('finds a word inside a script that writes without spaces', () => {
    const index = indexOf([ask(1, { prompt: '如何设计一个新的服务' }), ask(2, { prompt: '数据库迁移' })]);
    expect(index.search('服务')).toEqual([idOf(1)]);
  });

  it('follows changed, added and removed questions', () => {
    const index = new BankIndex();
    index.update([ask(1, { title: 'Sharding' }), ask(2, { title: 'Replication' })]);
    index.update([ask(2, { title: 'Consensus' }), ask(3, { title: 'Sharding by tenant' })]);
    expect(index.search('sharding')).toEqual([idOf(3)]);
    expect(index.search('replication')).toEqual([]);
    expect(index.search('consensus')).toEqual([idOf(2)]);
    index.update([ask(1, { title: 'Sharding' })]);
    expect(index.search('sharding')).toEqual([idOf(1)]);
  });

  it('takes in no more than it is allowed to at once, and says when it is done', () => {
    const questions = [ask(1, { title: 'One' }), ask(2, { title: 'Two' }), ask(3, { title: 'Three' })];
    const index = new BankIndex();
    expect(index.update(questions, 2)).toBe(false);
    expect(index.search('three')).toEqual([]);
    expect(index.update(questions, 2)).toBe(true);
    expect(index.search('three')).toEqual([idOf(3)]);
  });
});

describe('filterBank', () => {
  const questions = [
    ask(1, { title: 'Indexes', competency: 'Data' }),
    ask(2, { title: 'Index design', competency: 'Design' }),
    ask(3, { title: 'Old indexes', competency: 'Data', retired: true }),
  ];
  const filtered = (changes: Partial<BankFilter>) =>
    filterBank(questions, { ...everything, ...changes }, indexOf(questions)).map(({ id }) => id);

  it('keeps the order of the bank without a query', () => {
    expect(filtered({ query: '  ' })).toEqual([idOf(1), idOf(2), idOf(3)]);
  });

  it('leaves retired questions out unless they are wanted', () => {
    expect(filtered({ withRetired: false })).toEqual([idOf(1), idOf(2)]);
    expect(filtered({ withRetired: false, query: 'old' })).toEqual([]);
  });

  it('keeps to one competency, with a query too', () => {
    expect(filtered({ competency: 'Data' })).toEqual([idOf(1), idOf(3)]);
    expect(filtered({ competency: 'Data', query: 'index', withRetired: false })).toEqual([idOf(1)]);
  });
});

describe('the competencies of a bank', () => {
  const questions = [
    ask(1, { competency: 'Operations' }),
    ask(2, { competency: 'Data' }),
    ask(3, { competency: 'Operations' }),
    ask(4),
  ];

  it('are counted in the order in which they first appear', () => {
    expect(countCompetencies(questions)).toEqual([
      { competency: 'Operations', questions: 2 },
      { competency: 'Data', questions: 1 },
      { competency: '', questions: 1 },
    ]);
  });

  it('gather their questions in the same order', () => {
    const groups = groupByCompetency(questions).map(({ competency, questions: members }) => [
      competency,
      members.map(({ id }) => id),
    ]);
    expect(groups).toEqual([
      ['Operations', [idOf(1), idOf(3)]],
      ['Data', [idOf(2)]],
      ['', [idOf(4)]],
    ]);
  });

  it('have a name where a question has none yet', () => {
    expect(competencyName(' ')).toBe('No competency yet');
    expect(competencyName('Data')).toBe('Data');
  });
});
