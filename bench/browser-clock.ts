import type { Page } from '@playwright/test';

/** What the clock waits for: that the first element of a selector shows another text, or one of the given text. */
export interface Sign {
  selector: string;
  text?: string;
}

/**
 * Milliseconds from the first click or key of an act to the frame after the one in which the sign shows: input, work and
 * paint, without the test's own way to the browser.
 */
export async function timeUntil(page: Page, sign: Sign, act: () => Promise<unknown>): Promise<number> {
  const clock = await page.evaluateHandle(({ selector, text }) => {
    const read = () => document.querySelector(selector)?.textContent ?? '';
    const before = read();
    const done = text === undefined ? () => read() !== before : () => read() === text;
    const elapsed = new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`Nothing changed at ${selector}.`)), 20_000);
      let start = 0;
      const begin = (event: Event) => {
        if (start === 0) start = event.timeStamp;
      };
      for (const kind of ['click', 'keydown']) addEventListener(kind, begin, { capture: true, once: true });
      const look = () => {
        if (start > 0 && done()) requestAnimationFrame(() => resolve(performance.now() - start));
        else requestAnimationFrame(look);
      };
      look();
    });
    return { elapsed };
  }, sign);
  await act();
  return clock.evaluate(({ elapsed }) => elapsed);
}

/** Milliseconds from the start of a navigation to the frame after the first element of a selector is in the page. */
export async function timeOfFirst(page: Page, address: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (document.querySelector(wanted)) requestAnimationFrame(() => resolve(performance.now()));
          else requestAnimationFrame(look);
        };
        look();
      }),
    selector,
  );
}

/** Frames a second while an element is scrolled by 60 pixels a frame, for two seconds. */
export async function frameRate(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate(
    (box) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        let frames = 0;
        const step = () => {
          const elapsed = performance.now() - start;
          if (elapsed >= 2000) return resolve((frames * 1000) / elapsed);
          frames += 1;
          box.scrollTop += 60;
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}
