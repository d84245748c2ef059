/** English verbs that say what a thing is for or what it brings about, and how a front asks for it. */

/** How a verb is asked for. */
export interface VerbQuestion {
  /** The word that leads on to the answer: “aim to”. */
  readonly link: string;
  readonly needsLink: boolean;
  /** What ends the question when the link stands: “What do they aim to do?”; ` doing` for a verb without a link. */
  readonly ending: string;
  readonly confidence: number;
}

const toDo: VerbQuestion = { link: 'to', needsLink: true, ending: ' to do', confidence: 0.8 };
const plain = (confidence: number): VerbQuestion => ({
  link: '',
  needsLink: false,
  ending: '',
  confidence,
});

/** Verbs that do something to their object: what, can be asked. */
export const transitive =
  'include support enable improve strengthen provide protect promote establish facilitate foster mitigate influence address reflect shape enhance demonstrate maintain develop transform limit build create combine emphasize illustrate underscore encompass highlight signal integrate share increase complicate escalate determine define specify delineate align weaken drive pose raise guide authorise'.split(
    ' ',
  );

/** By the verb in its plain form. */
export const purposeVerbs: ReadonlyMap<string, VerbQuestion> = new Map([
  ...['aim', 'seek', 'strive', 'serve', 'exist', 'work', 'attempt'].map(
    (verb) => [verb, toDo] as const,
  ),
  ...[
    'require',
    'prevent',
    'prohibit',
    'authorize',
    'authorise',
    'govern',
    'demand',
    'involve',
  ].map((verb) => [verb, plain(0.68)] as const),
  ...[
    'reduce',
    'ensure',
    'undermine',
    'threaten',
    'guarantee',
    'oversee',
    'monitor',
    'coordinate',
    'emphasize',
    'emphasise',
    'prioritize',
    'prioritise',
  ].map((verb) => [verb, plain(0.62)] as const),
  ...[
    'rely on',
    'focus on',
    'depend on',
    'hinge on',
    'center on',
    'lead to',
    'contribute to',
    'result in',
    'consist of',
    'stem from',
    'adhere to',
    'belong to',
    'point to',
  ].map((words) => {
    const [verb = '', link = ''] = words.split(' ');
    return [verb, { link, needsLink: true, ending: ` ${link}`, confidence: 0.62 }] as const;
  }),
  ['help', { link: '', needsLink: false, ending: ' doing', confidence: 0.58 }],
  ...transitive.map((verb) => [verb, plain(0.56)] as const),
  // What these tell has too many answers.
  ...['reflect', 'encompass', 'underscore', 'highlight', 'illustrate', 'demonstrate', 'pose'].map(
    (verb) => [verb, plain(0.36)] as const,
  ),
]);
