/** A browser by the WebDriver protocol, as far as a smoke path needs it: plain requests to the browser's own driver. */
import { spawn, type ChildProcess } from 'node:child_process';

/** What WebDriver names an element by. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const patienceMs = 30_000;

/** A running driver with one window. */
export class WebDriver {
  private constructor(
    readonly child: ChildProcess,
    readonly session: string,
  ) {}

  /** Starts the driver and a window. Rejects with what the driver said. */
  static async start(driver: string, port: number, capabilities: object): Promise<WebDriver> {
    const child = spawn(driver, [`--port=${port}`], { stdio: 'inherit' });
    const origin = `http://127.0.0.1:${port}`;
    const body = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = await until(() =>
      ask<{ sessionId: string }>('POST', `${origin}/session`, body),
    );
    return new WebDriver(child, `${origin}/session/${sessionId}`);
  }

  async open(address: string): Promise<void> {
    await ask('POST', `${this.session}/url`, { url: address });
  }

  async reload(): Promise<void> {
    await ask('POST', `${this.session}/refresh`, {});
  }

  /** Waits for an element by an XPath, and clicks it. */
  async click(xpath: string): Promise<void> {
    await until(async () => {
      const found = await this.#find(xpath);
      await ask('POST', `${this.session}/element/${found}/click`, {});
    });
  }

  /** Waits until an element is there. */
  async see(xpath: string): Promise<void> {
    await until(() => this.#find(xpath));
  }

  /** Runs the body of an asynchronous function in the page; its value. */
  run<Value>(body: string): Promise<Value> {
    const script = `const done = arguments[0]; (async () => { ${body} })().then(done, (e) => done(String(e)));`;
    return ask<Value>('POST', `${this.session}/execute/async`, { script, args: [] });
  }

  /** Ends the window and the driver, also when the window does not answer any more. */
  async stop(): Promise<void> {
    const tooLong = new Promise((resolve) => setTimeout(resolve, 5_000));
    await Promise.race([ask('DELETE', this.session).catch(() => undefined), tooLong]);
    this.child.kill();
  }

  async #find(xpath: string): Promise<string> {
    const query = { using: 'xpath', value: xpath };
    const found = await ask<Record<string, string>>('POST', `${this.session}/element`, query);
    return found[elementKey] ?? '';
  }
}

async function ask<Value>(method: string, address: string, body?: object): Promise<Value> {
  const response = await fetch(address, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
    headers: { 'Content-Type': 'application/json' },
  });
  const { value } = (await response.json()) as { value: Value };
  if (!response.ok) throw new Error(`${method} ${address}: ${JSON.stringify(value)}`);
  return value;
}

/** Tries again until it succeeds; rejects with the last failure when patience ends. */
async function until<Value>(attempt: () => Promise<Value>): Promise<Value> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
