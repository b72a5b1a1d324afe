import type { PlannedQuestion } from '../../../../shared/domain/interview/interview.ts';
import type { InterviewStep } from '../../../../shared/domain/interview/places.ts';
import type { Place } from '../../../../shared/domain/interview/steps.ts';

/** Where notes are taken: a question, or a step, which has no points that they could be linked to. */
export interface NotesPlace extends Pick<PlannedQuestion, 'title' | 'rubric'> {
  id: Place;
}

/** The step as a place for notes. Always the same object, so that lines of notes need not be drawn anew. */
export function placeOfStep({ name }: Pick<InterviewStep, 'name'>): NotesPlace {
  return stepPlaces[name];
}

const stepPlaces = {
  opening: { id: 'opening', title: 'the opening', rubric: [] },
  closing: { id: 'closing', title: 'the closing', rubric: [] },
} satisfies Record<InterviewStep['name'], NotesPlace>;
