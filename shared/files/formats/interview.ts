import { z } from 'zod';
import { idSchema } from '../../domain/ids.ts';
import { interviewSchema } from '../../domain/interview/interviewSchema.ts';
import { feedbackSchema } from '../../domain/scorecard/feedback.ts';
import { scorecardSchema } from '../../domain/scorecard/scorecard.ts';
import { paragraphSchema } from '../../domain/text.ts';
import { type DocumentOf, defineDocument } from '../defineDocument.ts';

/** An interview on disk: `interviews/<id>.json`. Being filled in, submitted, or both while it is amended. */
export const interviewFormat = defineDocument(
  'scorecard-interview',
  6,
  ({ savedAt, ...head }) =>
    z
      .strictObject({
        ...head,
        id: idSchema,
        savedAt,
        working: interviewSchema.nullable(),
        scorecard: scorecardSchema.nullable(),
        /** The reason of the amendment that is being made, as far as it is typed; empty while nothing is amended. Not hashed. */
        amendmentReason: paragraphSchema,
        /** The candidate's feedback once it was edited; null as long as it is what the marks and lines give. */
        feedback: feedbackSchema.nullable(),
      })
      .refine(
        ({ working, scorecard }) => working !== null || scorecard !== null,
        'holds neither an interview nor a scorecard',
      )
      .refine(
        ({ id, working, scorecard }) => (working?.id ?? id) === id && (scorecard?.id ?? id) === id,
        'holds another interview than its name says',
      )
      .refine(
        ({ working, scorecard, amendmentReason }) => amendmentReason === '' || (working !== null && scorecard !== null),
        'holds the reason of an amendment that it does not hold',
      ),
  // What version 3 has added may be absent: the review's mark on the clock, and where a scorecard was submitted;
  // what version 4 has: the red flags of questions; what version 5 has: the first and last words of a plan, and its kit;
  // and what version 6 has: opening and closing. Interviews of earlier versions go on without these two.
  {
    1: (older) => ({ ...older, amendmentReason: '' }),
    2: (older) => older,
    3: (older) => older,
    4: (older) => older,
    5: (older) => older,
  },
);
export type InterviewDocument = DocumentOf<typeof interviewFormat>;
