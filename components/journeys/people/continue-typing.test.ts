import { describe, expect, it } from 'vitest';
import { continueTyping } from './continue-typing';

const asked = { standing: 'Asks', words: 'and pays', isTypedOver: false, isFree: false };

describe('what was typed while the question stood', () => {
  it('continues at the caret behind what stands there', () => {
    expect(continueTyping({ ...asked, words: ', twice' })).toBe('Asks, twice');
    expect(continueTyping({ ...asked, words: '' })).toBeNull();
  });

  it('replaces a text that was typed over, for whoever edits it anyway', () => {
    expect(continueTyping({ ...asked, isTypedOver: true })).toBe('and pays');
    expect(continueTyping({ ...asked, isTypedOver: true, words: '' })).toBe('');
  });

  it('never replaces what somebody else has just finished', () => {
    expect(continueTyping({ ...asked, isTypedOver: true, isFree: true })).toBe('Asks\nand pays');
    expect(continueTyping({ ...asked, isTypedOver: true, isFree: true, standing: '' })).toBe('and pays');
    expect(continueTyping({ ...asked, isTypedOver: true, isFree: true, words: '' })).toBeNull();
  });

  it('begins the field of a cell that holds no text', () => {
    expect(continueTyping({ ...asked, standing: null, words: '-1' })).toBe('-1');
    expect(continueTyping({ ...asked, standing: null, words: '' })).toBeNull();
  });
});
