import { expect, type BrowserContext, type Page } from '@playwright/test';
import type { ApplyAnswer } from '@/lib/journeys/types';

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What people do, the more often the more times it stands here. */
const acts = [
  ...['text', 'text', 'text', 'text', 'more', 'more', 'emotion', 'emotion', 'touchpoint'],
  ...['add', 'move', 'delete', 'undo'],
] as const;
type Act = (typeof acts)[number];

const textRows = ['goals', 'actions', 'thoughts'];

interface Said {
  word: string;
  place: string;
}

/** Somebody who works on a map in a browser as people do, by chance, and remembers what they wrote and what was saved. */
export class MapWriter {
  /** Words that stood in a field when it was left, and that their writer has not taken back or replaced. */
  said: Said[] = [];
  /** Outcomes that the server has told, by operation. */
  readonly acknowledged = new Map<string, string>();
  readonly done: Record<string, number> = {};
  private count = 0;

  constructor(
    readonly name: string,
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly random: () => number,
  ) {
    page.setDefaultTimeout(3_000);
    page.on('response', (response) => {
      if (!response.url().endsWith('/operations') || !response.ok()) return;
      // A page whose connection breaks while it reads knows nothing of the answer either.
      response.json().then(
        ({ results }: ApplyAnswer) =>
          results.forEach(({ id, outcome }) => this.acknowledged.set(id, outcome)),
        () => undefined,
      );
    });
  }

  /** Does one thing; what the others take away meanwhile cannot be done, as for people. */
  async act(): Promise<void> {
    const act = this.one<Act>(acts);
    try {
      await this[act]();
      this.done[act] = (this.done[act] ?? 0) + 1;
    } catch (error) {
      if (!(error instanceof Error) || this.page.isClosed()) throw error;
      this.done.given_up = (this.done.given_up ?? 0) + 1;
      await this.calm();
    }
  }

  /** Leaves fields, menus and windows. */
  async calm(): Promise<void> {
    for (let n = 0; n < 3; n += 1) await this.page.keyboard.press('Escape');
  }

  private one<T>(all: readonly T[]): T {
    const found = all[Math.floor(this.random() * all.length)];
    if (found === undefined) throw new Error('There is nothing to choose from.');
    return found;
  }

  /** A place of the grid by chance. */
  private async choose(selector: string): Promise<string> {
    const places = await this.page
      .locator(selector)
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.place ?? ''));
    return this.one(places.filter(Boolean));
  }

  private at = (place: string) => this.page.locator(`[data-place="${place}"]`);
  private cell = (kind: string) => this.choose(`tr[data-kind="${kind}"] td[data-place]`);

  private async write(isMore: boolean): Promise<void> {
    const { page } = this;
    const place = await this.cell(this.one(textRows));
    await this.at(place).dblclick();
    const field = page.locator('td textarea');
    const wait = page.getByRole('button', { name: 'Wait', exact: true });
    await expect(field.or(wait).first()).toBeVisible({ timeout: 2_000 });
    if (await wait.isVisible()) {
      if (this.random() < 0.6) return wait.click();
      await page.getByRole('button', { name: 'Edit anyway' }).click();
    }
    await expect(field).toBeFocused({ timeout: 2_000 });
    this.count += 1;
    const word = `${this.name}${this.count}`;
    if (!isMore) await page.keyboard.press('Control+a');
    await page.keyboard.type(isMore ? ` ${word}` : word, { delay: 10 });
    const isThere = (await field.inputValue()).includes(word);
    await page.keyboard.press('Control+Enter');
    if (!isMore) this.said = this.said.filter((one) => one.place !== place);
    if (isThere) this.said.push({ word, place });
  }

  private text = () => this.write(false);
  private more = () => this.write(true);

  private async emotion(): Promise<void> {
    await this.at(await this.cell('emotion')).focus();
    await this.page.keyboard.type(this.one(['0', '1', '2', '-']));
    await expect(this.page.getByRole('slider').first()).toBeFocused({ timeout: 2_000 });
    await this.page.keyboard.press(this.one(['ArrowUp', 'ArrowDown', '1']));
    await this.page.keyboard.press('Control+Enter');
  }

  private async touchpoint(): Promise<void> {
    const { page } = this;
    await this.at(await this.cell('touchpoints')).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Link a touchpoint' }).fill(this.one([...'aeios']));
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await this.calm();
  }

  private async menuOf(place: string, entry: string): Promise<void> {
    await this.at(place).focus();
    await this.page.keyboard.press('Shift+F10');
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  private readonly stage = () => this.choose('thead [data-place^="stage:"]');
  private readonly stages = () => this.page.locator('thead [data-place^="stage:"]').count();

  private async add(): Promise<void> {
    if ((await this.stages()) > 7) return this.delete();
    await this.menuOf(await this.stage(), 'Insert after');
    await expect(this.page.getByRole('textbox', { name: 'Name' })).toBeFocused({ timeout: 2_000 });
    this.count += 1;
    await this.page.keyboard.type(`Stage ${this.name}${this.count}`);
    await this.page.keyboard.press('Enter');
  }

  private async delete(): Promise<void> {
    if ((await this.stages()) < 4) return;
    await this.menuOf(await this.stage(), 'Delete the stage');
    const anyway = this.page.getByRole('button', { name: 'Delete anyway' });
    // Only where somebody writes in it; the question comes at once.
    if (await anyway.isVisible()) await anyway.click();
  }

  private async move(): Promise<void> {
    await this.at(await this.stage()).focus();
    await this.page.keyboard.press(`Alt+Shift+Arrow${this.one(['Left', 'Right'])}`);
  }

  private async undo(): Promise<void> {
    await this.at(await this.cell('actions')).focus();
    await this.page.keyboard.press('Control+z');
    this.said.pop();
  }

  /** Waits until nothing is on its way any more; gives the words of what waits for a decision, and lets go of it. */
  async settle(): Promise<string> {
    const { page } = this;
    await this.calm();
    const state = page.locator('[data-save-state]');
    await expect(async () => {
      const again = page.getByRole('button', { name: 'Try again' });
      if (await again.isVisible()) await again.click();
      await expect(state).toHaveAttribute('data-save-state', /^(saved|conflict)$/, { timeout: 2_000 });
    })
      .toPass({ timeout: 120_000 })
      .catch(async (error: unknown) => {
        // What stands there instead says more than that something is missing.
        const shown = await page.locator('body').innerText();
        throw new Error(`${this.name} is at ${page.url()}: ${shown.slice(0, 600)}`, { cause: error });
      });
    const decide = page.getByRole('button', { name: /^Decide/ });
    if (!(await decide.isVisible())) return '';
    await decide.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('listitem').first().waitFor();
    const words = await dialog.innerText();
    while (await dialog.isVisible())
      await dialog
        .getByRole('button', { name: /^(Keep theirs|Discard mine)$/ })
        .first()
        .click()
        .catch((error: unknown) => expect(dialog, String(error)).toBeHidden());
    await expect(state).toHaveAttribute('data-save-state', 'saved');
    return words;
  }

  /** How many operations and conflicts the device holds. */
  kept(): Promise<number> {
    return this.page.evaluate(async () => {
      const asked = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('IndexedDB refused.'));
        });
      const database = await asked(indexedDB.open('touchstone-maps'));
      const stores = ['waiting', 'conflicts'];
      const counts = stores.map((name) => asked(database.transaction(name).objectStore(name).count()));
      database.close();
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    });
  }

  /** Everything that the grid shows, by place. */
  screen(): Promise<Record<string, string>> {
    return this.page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('.map-table [data-place]')].map((element, at) => {
          const shown = element.querySelector('.map-clip, .map-box') ?? element;
          const order = element.tagName === 'TH' ? `${at} ` : '';
          return [order + (element.dataset.place ?? ''), shown.textContent ?? ''];
        }),
      ),
    );
  }
}
