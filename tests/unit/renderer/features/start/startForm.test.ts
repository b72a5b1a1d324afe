import { describe, expect, it } from 'vitest';
import { detailsSchema } from '../../../../../shared/domain/interview/interview.ts';
import { emptySet } from '../../../../../shared/domain/questions/setEditing.ts';
import {
  chooseSet,
  detailsOf,
  newStartForm,
  offeredSet,
  roleRemark,
  startProblems,
} from '../../../../../src-renderer/features/start/startForm.ts';
import { idOf, nine } from '../../../domain/examples.ts';

const design = { ...emptySet(idOf(1), 45, nine), role: 'Senior back-end engineer', round: 'System design' };
const delivery = { ...emptySet(idOf(2), 45, nine), role: 'Senior back-end engineer', round: 'Delivery' };
const ira = { name: 'Ira Example', email: 'ira@example.org' };

const form = newStartForm(design, ira, '2026-03-02');

describe('the form that starts an interview', () => {
  it('opens with what the set and the settings know', () => {
    expect(form).toEqual({
      setId: idOf(1),
      candidate: '',
      role: 'Senior back-end engineer',
      email: '',
      link: '',
      pronunciation: '',
      pronouns: '',
      extraMinutes: 0,
      agreed: '',
      typedIn: false,
      interviewer: 'Ira Example',
      round: 'System design',
      date: '2026-03-02',
    });
  });

  it('follows another set, but not over what was typed', () => {
    expect(chooseSet(form, design, delivery).round).toBe('Delivery');
    const typed = chooseSet({ ...form, round: 'Second round', role: '' }, design, delivery);
    expect(typed).toMatchObject({ setId: idOf(2), round: 'Second round', role: 'Senior back-end engineer' });
  });

  it('names what is missing; names of spaces and control characters are none', () => {
    expect(startProblems(form)).toEqual({ candidate: 'Type the candidate’s name.' });
    expect(startProblems({ ...form, candidate: 'Ada', interviewer: ' \u200e\n', date: '' })).toEqual({
      interviewer: 'Type your name.',
      date: 'Choose the day of the interview.',
    });
    expect(startProblems({ ...form, candidate: 'Ada' })).toEqual({});
  });

  it('makes clean lines of what was pasted', () => {
    const details = detailsOf({ ...form, candidate: '  Priya\nRaman\u202e ', link: ' https://example.org ' }, ira);
    expect(details).toEqual({
      candidate: {
        name: 'Priya Raman',
        role: 'Senior back-end engineer',
        email: '',
        link: 'https://example.org',
      },
      interviewer: ira,
      round: 'System design',
      date: '2026-03-02',
    });
    expect(detailsSchema.safeParse(details).success).toBe(true);
  });

  it('takes what the candidate has told, and what was agreed, where there is something', () => {
    const details = detailsOf(
      {
        ...form,
        candidate: 'Priya Raman',
        pronunciation: ' PREE-ya ',
        pronouns: 'she/her',
        extraMinutes: 15,
        agreed: ' In writing ',
      },
      ira,
    );
    expect(details.candidate).toMatchObject({ pronunciation: 'PREE-ya', pronouns: 'she/her' });
    expect(details.accommodation).toEqual({ minutes: 15, note: 'In writing' });
    expect(detailsSchema.safeParse(details).success).toBe(true);
  });

  it('gives nobody the e-mail of somebody else', () => {
    expect(detailsOf({ ...form, interviewer: 'Noor Example' }, ira).interviewer).toEqual({
      name: 'Noor Example',
      email: '',
    });
  });
});

describe('what is said beside the role', () => {
  it('is for whom the questions are, where another role was typed', () => {
    const set = { ...emptySet(idOf(1), 45, nine), role: 'Senior back-end engineer' };
    expect(roleRemark({ role: 'Paediatric nurse' }, set)).toBe(
      'The questions of this set are for: Senior back-end engineer',
    );
    for (const role of ['senior Back-end  engineer', '']) expect(roleRemark({ role }, set)).toBeUndefined();
    expect(roleRemark({ role: 'Paediatric nurse' }, { ...set, role: '' })).toBeUndefined();
  });
});

describe('the set that is offered first', () => {
  const builtIn = { ...design, builtIn: true };
  const older = { ...emptySet(idOf(3), 45, nine) };
  const newer = { ...emptySet(idOf(4), 45, nine + 1) };

  it('is that of the last interview', () => {
    expect(offeredSet([builtIn, older, newer], idOf(3))).toBe(older);
    expect(offeredSet([builtIn, older, newer], idOf(1))).toBe(builtIn);
  });

  it('is the last changed of one’s own where that is gone or there was none, and then the first', () => {
    expect(offeredSet([builtIn, older, newer], idOf(9))).toBe(newer);
    expect(offeredSet([builtIn, older, newer], null)).toBe(newer);
    expect(offeredSet([builtIn], null)).toBe(builtIn);
    expect(offeredSet([], null)).toBeUndefined();
  });
});
