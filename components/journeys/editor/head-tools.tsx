'use client';

import { useTranslations } from 'next-intl';

/**
 * What a header offers to the pointer: to be moved, its menu, something new behind it. No tab stops: on the header itself
 * Alt+Shift+arrows and Shift+F10 do the same. The grid hears of presses by the names given here.
 */
export function HeadTools({ kind, name }: { kind: 'stage' | 'step' | 'lane'; name: string }) {
  const t = useTranslations('mapEditor.head');
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        data-tool="drag"
        aria-label={t('drag', { name })}
        className="map-drag"
      />
      <button
        type="button"
        tabIndex={-1}
        data-tool="menu"
        aria-haspopup="menu"
        aria-label={t('menu', { name })}
        className="map-menu"
      />
      <button
        type="button"
        tabIndex={-1}
        data-tool="insert"
        aria-label={t(`insert.${kind}`, { name })}
        title={t(`insert.${kind}`, { name })}
        className="map-insert"
      />
    </>
  );
}
