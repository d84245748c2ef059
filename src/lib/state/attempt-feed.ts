/** Attempts as the log holds them. The study state knows only where their events are; here they are read and folded. */
import { foldAttempts, type Attempt } from '../core/attempt';
import type { AttemptEvent } from '../core/attempt-order';
import type { AttemptId } from '../core/ids';
import type { AttemptTrace } from '../core/study-state';
import { readAttempt } from '../store/history';
import type { StudyLog } from './study-log.svelte';

/** Every attempt in the log, oldest first. */
export async function readAttempts(log: StudyLog): Promise<Attempt[]> {
  const events = await log.read((database) =>
    Promise.all([...log.state.attemptsById].map(([id, trace]) => readAttempt(database, id, trace))),
  );
  return [...foldAttempts((events ?? []).flat()).values()].sort(
    (a, b) => a.startedAt - b.startedAt,
  );
}

/** An attempt as it was read, and the trace in the log up to which that was. */
export interface AttemptReading {
  readonly attempt: Attempt | undefined;
  readonly trace: AttemptTrace | undefined;
}

/** One attempt, followed: each look reads only what has come since the last. */
export class AttemptFeed {
  #events: readonly AttemptEvent[] = [];
  #trace: AttemptTrace | undefined;

  constructor(
    readonly log: StudyLog,
    readonly attemptId: AttemptId,
  ) {}

  /** Where the attempt stands in the log now: the same value until something is written about it. */
  get trace(): AttemptTrace | undefined {
    return this.log.state.attemptsById.get(this.attemptId);
  }

  /** The attempt as it is now; without one when the log has none of that id. */
  async read(): Promise<AttemptReading> {
    const { log, attemptId } = this;
    await log.read(async (database) => {
      const trace = log.state.attemptsById.get(attemptId);
      if (!trace || trace === this.#trace) return;
      const fresh = await readAttempt(database, attemptId, {
        ...trace,
        spans: this.#unread(trace),
      });
      this.#events = [...this.#events, ...fresh];
      this.#trace = trace;
    });
    return { attempt: foldAttempts(this.#events).get(attemptId), trace: this.#trace };
  }

  #unread({ spans }: AttemptTrace): AttemptTrace['spans'] {
    return spans
      .map((span) => {
        const known = this.#trace?.spans.find(({ device }) => device === span.device);
        const isLonger = known?.fromSeq === span.fromSeq;
        return isLonger ? { ...span, fromSeq: known.toSeq + 1 } : span;
      })
      .filter(({ fromSeq, toSeq }) => fromSeq <= toSeq);
  }
}
