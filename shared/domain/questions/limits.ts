/**
 * The most rubric points that one question can have; the first nine have a key in a live interview. Apart from the schema of a
 * question, which the process that reads guides has no need to load.
 */
export const rubricLimit = 40;
