/** The most rubric points that one question can have; the first nine have a key in a live interview. */
export const rubricLimit = 40;
