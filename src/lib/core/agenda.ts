/**
 * Which entries of a deck are worth a look on a study day, so that the queue passes over the others. Derived from the
 * memories and kept with the outline; it never says what is offered, which is decided by looking.
 */
import type { DeckOutline } from './deck';
import type { ScheduledId } from './ids';
import type { Memories } from './memories';
import type { Memory } from './memory';

/** A deck's entries, by their place in its outline. */
export interface Agenda {
  /** The first study day on which a card of the entry is due; -Infinity while one is in its learning steps. */
  readonly dueFrom: number[];
  /** The latest study day on which a card of the entry was reviewed. */
  readonly metOn: number[];
  /** How many cards of the entry are new. */
  readonly newCounts: number[];
  /** What is remembered of each card, in the order of the outline, and where each entry begins in it. */
  readonly memories: (Memory | undefined)[];
  readonly starts: number[];
  /** The entry of a card. */
  readonly placesById: ReadonlyMap<ScheduledId, number>;
}

/** An agenda, and how far it has followed which changes. */
interface Followed extends Agenda {
  readonly changes: Memories['changes'];
  readTo: number;
}

const agendas = new WeakMap<DeckOutline, Followed>();

/** The agenda of a deck as the memories are now. */
export function agendaOf(deck: DeckOutline, memories: Memories): Agenda {
  const { changes } = memories;
  const known = agendas.get(deck);
  const agenda = known?.changes === changes ? known : makeAgenda(deck, memories);
  for (; agenda.readTo < changes.length; agenda.readTo += 1) {
    const place = agenda.placesById.get(changes[agenda.readTo] as ScheduledId);
    if (place !== undefined) noteEntry(agenda, place, deck, memories);
  }
  agendas.set(deck, agenda);
  return agenda;
}

/** The share of a deck's cards that were met, 0 to 1; 0 of no cards. */
export function shareMet(deck: DeckOutline, memories: Memories): number {
  const { placesById, newCounts } = agendaOf(deck, memories);
  const newCount = newCounts.reduce((sum, count) => sum + count, 0);
  return (placesById.size - newCount) / (placesById.size || 1);
}

function makeAgenda(deck: DeckOutline, memories: Memories): Followed {
  const placesById = new Map<ScheduledId, number>();
  const { changes } = memories;
  const agenda: Followed = {
    dueFrom: [],
    metOn: [],
    newCounts: [],
    memories: [],
    starts: [],
    placesById,
    changes,
    readTo: changes.length,
  };
  for (const [place, siblings] of deck.entries.entries()) {
    agenda.starts[place] = agenda.memories.length;
    for (const id of siblings) placesById.set(id, place);
    noteEntry(agenda, place, deck, memories);
  }
  return agenda;
}

function noteEntry(agenda: Agenda, place: number, deck: DeckOutline, memoriesById: Memories): void {
  const { dueFrom, metOn, newCounts, memories, starts } = agenda;
  const start = starts[place] ?? 0;
  let firstDue = Infinity;
  let lastMet = -Infinity;
  let newCount = 0;
  for (const [index, id] of (deck.entries[place] ?? []).entries()) {
    const memory = memoriesById.get(id);
    memories[start + index] = memory;
    if (!memory) newCount += 1;
    else {
      firstDue = Math.min(firstDue, memory.state === 'review' ? memory.dueDay : -Infinity);
      lastMet = Math.max(lastMet, memory.last.studyDay);
    }
  }
  dueFrom[place] = firstDue;
  metOn[place] = lastMet;
  newCounts[place] = newCount;
}
