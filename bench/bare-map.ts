import type { Page } from '@playwright/test';

/**
 * Opens a bare page with the very table that a map's page shows, its styles, and the least that a script needs to move the
 * focus by arrows and to write in a cell: what the browser itself takes for it.
 */
export async function openBareMap(page: Page, screen: Page): Promise<void> {
  const { html, styles, theme } = await screen.evaluate(() => ({
    html: document.querySelector('.map-scroll')?.outerHTML ?? '',
    styles: [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
      .join('\n'),
    theme: document.documentElement.dataset.theme ?? 'light',
  }));
  const frame = 'display: flex; flex-direction: column; height: 90vh';
  await page.setContent(
    `<html data-theme="${theme}"><style>${styles}</style><body><div style="${frame}">${html}</div></body></html>`,
  );
  await page.evaluate(() => {
    const neighbour = (cell: HTMLTableCellElement, key: string) => {
      if (key === 'ArrowRight') return cell.nextElementSibling;
      if (key === 'ArrowLeft') return cell.previousElementSibling;
      const row = cell.parentElement;
      const next = key === 'ArrowUp' ? row?.previousElementSibling : row?.nextElementSibling;
      return key.startsWith('Arrow') ? next?.children[cell.cellIndex] : null;
    };
    addEventListener('keydown', (event) => {
      const cell = document.activeElement;
      if (event.key === 'Escape') document.querySelector('textarea')?.remove();
      if (!(cell instanceof HTMLTableCellElement)) return;
      const next = neighbour(cell, event.key);
      if (next instanceof HTMLTableCellElement) {
        event.preventDefault();
        cell.tabIndex = -1;
        next.tabIndex = 0;
        next.focus();
      } else if (event.key === 'Enter') {
        event.preventDefault();
        const field = document.createElement('textarea');
        field.className = 'map-field';
        cell.append(field);
        field.focus();
      }
    });
  });
}
