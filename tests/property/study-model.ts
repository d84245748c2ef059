/** The oracle of the model test: what a learner would expect, kept by the plainest means. It knows nothing of the app. */

/** Something that was said to be saved. */
export interface Deed {
  readonly kind: 'add' | 'rate' | 'suspend' | 'note';
  readonly cardId: string;
  /** The rating, whether it was suspended or resumed, or the note. */
  readonly value: string;
  /** The device that wrote it, and the study day on which it did. */
  readonly device: string;
  readonly day: number;
}

/** What a learner would expect to find. */
export class Expectation {
  /** All deeds that stand, oldest first. */
  deeds: Deed[] = [];
  /** The latest study day of each device: an undo reaches two days back from it and no further. */
  #latestDays = new Map<string, number>();
  /** The deeds as they stood in the backup. */
  #backup: readonly Deed[] = [];

  do(deed: Deed): void {
    this.noteDay(deed.device, deed.day);
    this.deeds.push(deed);
  }

  noteDay(device: string, day: number): void {
    this.#latestDays.set(device, Math.max(day, this.#latestDays.get(device) ?? -Infinity));
  }

  /** The deed that an undo takes back: the last one about a card, of this device, on this study day. */
  lastOf(device: string, day: number): Deed | undefined {
    const isInReach = day > (this.#latestDays.get(device) ?? -Infinity) - 2;
    const mayBeUndone = ({ kind }: Deed) => kind === 'rate' || kind === 'suspend';
    return this.deeds.findLast(
      (deed) => isInReach && mayBeUndone(deed) && deed.device === device && deed.day === day,
    );
  }

  undo(deed: Deed): void {
    this.deeds = this.deeds.filter((one) => one !== deed);
  }

  backUp(): void {
    this.#backup = [...this.deeds];
  }

  eraseAndRestore(): void {
    this.deeds = [...this.#backup];
  }

  ratingsOf(cardId: string): string[] {
    return this.#about('rate', cardId);
  }

  isSuspended(cardId: string): boolean {
    return this.#about('suspend', cardId).at(-1) === 'suspended';
  }

  noteOf(cardId: string): string | undefined {
    return this.#about('note', cardId).at(-1);
  }

  #about(kind: Deed['kind'], cardId: string): string[] {
    return this.deeds
      .filter((deed) => deed.kind === kind && deed.cardId === cardId)
      .map(({ value }) => value);
  }
}
