/** How sure a learner is of a response, in the words that the screens offer. */

/** How sure a learner was of a response to an item. */
export type Confidence = 'guess' | 'think-so' | 'sure';

/** All of them, least sure first: the order of the buttons. */
export const confidences: readonly Confidence[] = ['guess', 'think-so', 'sure'];
