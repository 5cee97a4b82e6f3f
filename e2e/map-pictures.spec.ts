import { expect, test, type Page } from '@playwright/test';
import { makeImage } from '@/lib/files/testing/make-image';
import { expectAccessible } from './support/axe';
import { makeMap } from './support/make-map';
import { demoOwner, enterAs } from './support/people';

const brand = '/o/northlight/kestrel';

const cell = (page: Page, step: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^Storyboard ${step} `) });

/** Drops or pastes a file on whatever is found, as the browser tells it. */
async function give(
  page: Page,
  selector: string,
  how: 'drop' | 'paste',
  file: { name: string; type: string; bytes?: Buffer; size?: number },
): Promise<void> {
  await page.locator(selector).evaluate(
    (element, { kind, name, type, base64, size }) => {
      const bytes = base64
        ? Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        : new Uint8Array(size);
      const data = new DataTransfer();
      data.items.add(new File([bytes], name, { type }));
      const init = { bubbles: true, cancelable: true };
      if (kind === 'paste') {
        element.dispatchEvent(new ClipboardEvent('paste', { ...init, clipboardData: data }));
      } else {
        element.dispatchEvent(new DragEvent('dragover', { ...init, dataTransfer: data }));
        element.dispatchEvent(new DragEvent('drop', { ...init, dataTransfer: data }));
      }
    },
    {
      kind: how,
      name: file.name,
      type: file.type,
      base64: file.bytes?.toString('base64') ?? '',
      size: file.size ?? 0,
    },
  );
}

test('pictures are dropped, pasted and chosen; what is none, or too large, is refused in place', async ({
  browser,
}) => {
  test.setTimeout(150_000);
  const { page, context } = await enterAs(browser, demoOwner());
  await page.goto(await makeMap(page, brand, 'I fly next year', 'future-state'));
  const inCell = (step: string) => cell(page, step).locator('.map-box > div > div');
  const id = async (step: string) => `[data-place="${await cell(page, step).getAttribute('data-place')}"]`;
  const png = await makeImage({ width: 900, height: 600, format: 'png' });

  await test.step('dropped on a cell', async () => {
    await inCell('Step 1').scrollIntoViewIfNeeded();
    await give(page, `${await id('Step 1')} .map-box > div > div`, 'drop', {
      name: 'gate.png',
      type: 'image/png',
      bytes: png,
    });
    await expect(cell(page, 'Step 1').getByRole('img')).toHaveCount(1);
    await expect
      .poll(() =>
        cell(page, 'Step 1')
          .getByRole('img')
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBeGreaterThan(0);
  });

  await test.step('pasted on a cell, and in its window', async () => {
    await cell(page, 'Step 2').click();
    await give(page, await id('Step 2'), 'paste', { name: 'image.png', type: 'image/png', bytes: png });
    await expect(cell(page, 'Step 2').getByRole('img')).toHaveCount(1);
    await page.keyboard.press('Enter');
    const shows = page.getByRole('dialog').getByLabel('What it shows');
    await shows.fill('The desk');
    await give(page, '[role=dialog] textarea', 'paste', { name: 'image.png', type: 'image/png', bytes: png });
    await expect(cell(page, 'Step 2').getByRole('img')).toHaveCount(2);
    await expect(cell(page, 'Step 2').getByRole('img', { name: 'The desk' })).toBeVisible();
  });

  await test.step('chosen in the window, where a camera may be asked for too', async () => {
    const window = page.getByRole('dialog');
    const picture = await makeImage({ width: 640, height: 400 });
    await window
      .getByLabel('Choose a photo')
      .setInputFiles({ name: 'bay.jpg', mimeType: 'image/jpeg', buffer: picture });
    await expect(cell(page, 'Step 2').getByRole('img')).toHaveCount(3);
    await expect(window.locator('input[capture="environment"]')).toHaveCount(1);
    await window
      .getByLabel('Choose a photo')
      .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('text') });
    await expect(window.getByRole('alert')).toHaveText('notes.txt: this kind of file is not accepted here.');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });

  await test.step('refused: a text, twenty megabytes, and what only calls itself a picture', async () => {
    const place = `${await id('Step 3')} .map-box > div > div`;
    await give(page, place, 'drop', { name: 'notes.txt', type: 'text/plain', size: 10 });
    await expect(cell(page, 'Step 3').getByRole('alert')).toHaveText(
      'notes.txt: this kind of file is not accepted here.',
    );
    await give(page, place, 'drop', { name: 'large.png', type: 'image/png', size: 20_000_000 });
    await expect(cell(page, 'Step 3').getByRole('alert')).toHaveText(/^large\.png is larger than 15/);
    await give(page, place, 'drop', { name: 'false.png', type: 'image/png', size: 500 });
    await expect(page.getByText('“false.png” was not sent', { exact: true })).toBeVisible();
    await expect(cell(page, 'Step 3').getByRole('img')).toHaveCount(0);
  });

  await test.step('a file beside the pictures is not opened in place of the map', async () => {
    const prevented = await page
      .locator('thead')
      .first()
      .evaluate((head) => {
        const data = new DataTransfer();
        data.items.add(new File(['a'], 'a.txt', { type: 'text/plain' }));
        const event = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: data });
        head.dispatchEvent(event);
        return event.defaultPrevented;
      });
    expect(prevented).toBe(true);
  });
  await context.close();
});
