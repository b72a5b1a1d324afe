/** What the fields say about a candidate beyond the name, before an interview and in it. */
export const pronunciationField = {
  label: 'How the name is said (optional)',
  hint: 'Only as the candidate has told it, such as ‘PREE-ya RAH-mun’',
};

export const pronounsField = {
  label: 'Pronouns (optional)',
  hint: 'Only where the candidate has told them',
};

export const extraMinutesField = { label: 'Extra minutes agreed', isWhole: true, min: 0, max: 600, step: 5 };

export const agreedField = {
  label: 'What was agreed (optional)',
  hint: 'Such as ‘questions in writing, a break at half time’. Write no reason: it could name a condition.',
};
