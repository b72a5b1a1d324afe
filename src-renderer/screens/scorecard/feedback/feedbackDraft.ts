import type { Interview } from '../../../../shared/domain/interview/interview.ts';
import { draftFeedback, type Feedback } from '../../../../shared/domain/scorecard/feedback.ts';
import { Store } from '../../../state/store.ts';
import { type EditedFeedback, editFeedback, storedFeedback } from './feedbackEditing.ts';

/** The candidate's feedback as it stands right now. */
export interface FeedbackState {
  edited: EditedFeedback;
  /** What is stored of it; null as long as it is what the marks and lines give. */
  stored: Feedback | null;
}

/**
 * The candidate's feedback while its scorecard is on screen. A change always meets the newest state, also one that comes from a
 * message and was prepared some changes ago: an undo.
 */
export class FeedbackDraft {
  readonly #interview: Interview;
  readonly #save: (feedback: Feedback | null) => void;
  readonly #now: () => number;
  readonly state: Store<FeedbackState>;

  /** @param save puts what is stored on its way to the disk; called after every change */
  constructor(
    interview: Interview,
    stored: Feedback | null,
    save: (feedback: Feedback | null) => void,
    now: () => number = Date.now,
  ) {
    this.#interview = interview;
    this.#save = save;
    this.#now = now;
    this.state = new Store(stateOf(interview, stored));
  }

  readonly change = (update: (feedback: EditedFeedback) => EditedFeedback): void => {
    const before = this.state.get().edited;
    const edited = update(before);
    if (edited !== before) this.#set({ edited, stored: storedFeedback(edited, this.#now()) });
  };

  /** Goes back to what the marks and lines give. Returns the function that takes that back. */
  startAgain(): () => void {
    const before = this.state.get();
    this.#set(stateOf(this.#interview, null));
    return () => this.#set(before);
  }

  /** Shows what is on disk again, since a change was not accepted. */
  readonly goBack = (stored: Feedback | null): void => {
    this.state.set(stateOf(this.#interview, stored));
  };

  #set(state: FeedbackState): void {
    this.#save(state.stored);
    this.state.set(state);
  }
}

function stateOf(interview: Interview, stored: Feedback | null): FeedbackState {
  return { edited: editFeedback(stored ?? draftFeedback(interview), interview), stored };
}
