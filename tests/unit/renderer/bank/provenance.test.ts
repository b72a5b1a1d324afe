import { describe, expect, it } from 'vitest';
import { emptyQuestion, type Question } from '../../../../shared/domain/questions/question.ts';
import { newPoint } from '../../../../shared/domain/questions/questionEditing.ts';
import { isBlank, markOf } from '../../../../src-renderer/screens/bank/provenance.ts';
import { idOf } from '../../domain/examples.ts';

function ask(number: number, changes: Partial<Question> = {}): Question {
  return { ...emptyQuestion(idOf(number)), ...changes };
}

describe('markOf', () => {
  it('tells built-in, changed, own and imported questions apart', () => {
    const guided = ask(2, { origin: { kind: 'guide', guideId: idOf(9) } });
    expect(markOf({ question: ask(1), builtIn: 'original' })).toBe('builtIn');
    expect(markOf({ question: ask(1), builtIn: 'changed' })).toBe('changed');
    expect(markOf({ question: ask(1), builtIn: null })).toBe('own');
    expect(markOf({ question: guided, builtIn: null })).toBe('guide');
  });
});

describe('isBlank', () => {
  it('holds as long as no word was written, whatever the minutes and the competency', () => {
    expect(isBlank(ask(1, { minutes: 9, competency: 'Data', rubric: [newPoint(idOf(2))], probes: [' '] }))).toBe(true);
    expect(isBlank(ask(1, { rubric: [newPoint(idOf(2), 'Latency')] }))).toBe(false);
    expect(isBlank(ask(1, { prompt: 'Why?' }))).toBe(false);
    expect(isBlank(ask(1, { redFlags: ['Blames others'] }))).toBe(false);
    expect(isBlank(ask(1, { origin: { kind: 'builtIn' } }))).toBe(false);
  });
});
