/** How fronts are worded in English. A card is written in the language of its document, not of the interface. */

const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** “Local ownership means … (name all three)”; `rest` is what the sentence says after the list. */
export function nameAll(stem: string, count: number, rest = ''): string {
  const gap = rest === '' ? '…' : `… ${rest}`;
  return `${stem.replace(/[\s:,–—-]+$/, '')} ${gap} (name all ${numbers[count] ?? String(count)})`;
}

/** “Name the four key considerations: protecting civilians”. */
export function nameThe(count: number, what: string, heading: string): string {
  const isSaid = what.toLowerCase().includes(heading.toLowerCase());
  const about = isSaid ? '' : `: ${heading}`;
  return `Name the ${numbers[count] ?? String(count)} ${what}${about}`;
}

/** “What do peacekeepers aim to do?” */
export function askVerb(subject: string, verb: string, ending = ''): string {
  const isSingular = /s$/.test(verb) && !/ss$/.test(verb);
  const helper = isSingular ? 'does' : 'do';
  return `What ${helper} ${subject} ${isSingular ? plainVerb(verb) : verb}${ending}?`;
}

/** “Convoys: which of these are key duties?”, “Which of these complete the sentence? Key measures include …” */
export function askWhich(stem: string): string {
  const [, named, heading] = /^Name the \w+ (.+?)(?:: (.+))?$/.exec(stem) ?? [];
  if (named !== undefined)
    return heading === undefined
      ? `Which of these are ${named}?`
      : `${heading}: which of these are ${named}?`;
  return `Which of these complete the sentence? ${stem.replace(/ \(name all [a-z0-9]+\)$/, '')}`;
}

/** A verb in the third person in its plain form. */
export function plainVerb(verb: string): string {
  if (verb.endsWith('ies')) return `${verb.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|o)es$/.test(verb)) return verb.slice(0, -2);
  return verb.replace(/s$/, '');
}
