/** Rules about what only the standards say of a code. */
import { STANDARD } from '../../standard.ts';
import { rule } from '../rule.ts';

const VENDOR_CURE = 'remove it; only the standard defines it';

export const phraseIsTheStandards = rule({
  of: ['meanings'],
  says: 'a reason phrase is given for every code of the standards, and for no other',
  check({ id, data, report }) {
    const isStandard = id.startsWith(`${STANDARD}/`);
    if (isStandard && !data.phrase) report(['phrase'], 'is missing', 'write the phrase that is registered for the code');
    if (!isStandard && data.phrase) report(['phrase'], 'belongs to the standards, and this is a code of a vendor', VENDOR_CURE);
  },
});

export const cachingIsTheStandards = rule({
  of: ['meanings'],
  says: 'caching is stated for every code of the standards, and for no other',
  check({ id, data, report }) {
    const isStandard = id.startsWith(`${STANDARD}/`);
    if (isStandard && !data.caching) report(['caching'], 'is missing', 'write by-default, if-stated or never (RFC 9110 §15.1)');
    if (!isStandard && data.caching) report(['caching'], 'belongs to the standards, and this is a code of a vendor', VENDOR_CURE);
  },
});

export const fieldsAreTheStandards = rule({
  of: ['meanings'],
  says: 'header fields are listed only for codes of the standards',
  check({ id, data, report }) {
    if (!id.startsWith(`${STANDARD}/`) && data.fields.length > 0)
      report(['fields'], 'belongs to the standards, and this is a code of a vendor', VENDOR_CURE);
  },
});
