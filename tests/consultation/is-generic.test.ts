import { describe, expect, it } from 'vitest';
import { isGeneric } from '../../utils/consultation/is-generic';

describe('isGeneric', () => {
  it.each([
    'Come back if worse',
    'come back if it gets worse.',
    'Please return if not improving',
    'Call us if you are worried',
    'Ring back if you’re concerned',
    'See a GP if it persists',
    'Seek help if symptoms get worse',
    'Contact us if any problems',
    'Come back if it doesn’t settle or worse',
    'Return if needed\nCall if worried',
    'Come back again if no better.',
    'If it gets worse come back',
    'Any concerns, ring us',
    'ring 111 if worse',
    'Call 999 if it gets worse',
    'See GP if no better',
    'Usual safety netting advice given',
    'RV prn',
    'SOS',
  ])('“%s” says neither a sign nor a time', (text) => {
    expect(isGeneric({ lookOutFor: text, whenAndHow: '' })).toBe(true);
    expect(isGeneric({ lookOutFor: '', whenAndHow: text })).toBe(true);
  });

  it.each([
    '',
    ' \n',
    'Breathless at rest',
    'Come back if the rash does not fade under a glass',
    'Come back if not better by Friday',
    'Ring 111 if worse tonight',
    'Come back if worse\nStiff neck, drowsy',
    '999 if blue or struggling to breathe',
    'Come back if feverish',
    'Review in 2 weeks',
    'Ring us on Monday',
    'Vomiting',
    'Kommen Sie wieder',
  ])('“%s” does not count as generic', (text) => {
    expect(isGeneric({ lookOutFor: text, whenAndHow: '' })).toBe(false);
  });

  it('is not said where either field says more', () => {
    expect(isGeneric({ lookOutFor: 'Come back if worse', whenAndHow: 'Today, surgery until 6, then 111' })).toBe(false);
  });
});
