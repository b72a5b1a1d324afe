import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionFileName, exportFileName } from '../../../../shared/files/exports/exportFileName.ts';

function nameOf(name: string, role = 'Engineer', round = 'Round 1', copy = 1): string {
  return exportFileName({ candidate: { name, role, email: '', link: '' }, round, date: '2026-03-12' }, 'pdf', copy);
}

describe('exportFileName', () => {
  it('says who, what for, which round and when', () => {
    expect(nameOf('Priya Raman', 'Senior back-end engineer', 'Full loop')).toBe(
      'Priya Raman – Senior back-end engineer – Full loop – 2026-03-12.pdf',
    );
  });

  it('leaves out what is empty, and numbers a copy', () => {
    expect(nameOf('Priya Raman', '', '  ')).toBe('Priya Raman – 2026-03-12.pdf');
    expect(nameOf('Priya Raman', '', '', 2)).toBe('Priya Raman – 2026-03-12 (2).pdf');
    expect(nameOf('', '', '')).toBe('2026-03-12.pdf');
  });

  it('takes out what a file system refuses', () => {
    expect(nameOf('../../etc/passwd', 'C:\\a|b*c?"<d>', 'x\u0000y\nz')).toBe(
      '-..-etc-passwd – C--a-b-c---d- – x y z – 2026-03-12.pdf',
    );
    expect(nameOf('...hidden', 'ends. . .', '')).toBe('hidden – ends – 2026-03-12.pdf');
  });

  it('has no character that would show the name as another one', () => {
    expect(nameOf('Ada \u202efdp.exe', '\u200bEngi\u2060neer', '\ufeff')).toBe(
      'Ada fdp.exe – Engineer – 2026-03-12.pdf',
    );
  });

  it('never is the name of a device of Windows', () => {
    expect(nameOf('aux.smith', '', '')).toBe('_aux.smith – 2026-03-12.pdf');
    expect(nameOf('Con', '', '')).toBe('Con – 2026-03-12.pdf');
    expect(nameOf('com1 .x', '', '')).toBe('_com1 .x – 2026-03-12.pdf');
  });

  it('keeps other scripts and emoji, and cuts none of their characters', () => {
    expect(nameOf('李小龍', '高级后端工程师', '第二輪')).toBe('李小龍 – 高级后端工程师 – 第二輪 – 2026-03-12.pdf');
    expect(nameOf('👩‍👩‍👧'.repeat(10), '', '')).toBe(`${'👩‍👩‍👧'.repeat(4)} – 2026-03-12.pdf`);
  });

  it('is safe for any name of any length', () => {
    const anyText = fc
      .array(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0x20, max: 0x7e })), { maxLength: 120 })
      .map((codePoints) => String.fromCodePoint(...codePoints));
    fc.assert(
      fc.property(anyText, anyText, anyText, fc.integer({ min: 1, max: 999 }), (name, role, round, copy) => {
        const fileName = nameOf(name, role, round, copy);
        expect(new TextEncoder().encode(fileName).length).toBeLessThanOrEqual(200);
        expect(fileName).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}\p{Bidi_Control}]/u);
        expect(fileName).not.toMatch(/^[\s.]|[\s.]\.pdf$|\s{2}/u);
        expect(fileName).not.toMatch(/^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*\./i);
        expect(fileName).toMatch(/2026-03-12(?: \(\d+\))?\.pdf$/);
        expect(fileName.normalize('NFC')).toBe(fileName);
      }),
    );
  });
});

describe('editionFileName', () => {
  it('names the kit or the plan and its edition', () => {
    const kit = { title: 'Backend: part 1', round: 'Screen', edition: 3 };
    expect(editionFileName(kit, 'kit')).toBe('Backend- part 1 – Screen – Edition 3.kit');
    expect(editionFileName({ ...kit, round: '' }, 'pdf', 2)).toBe('Backend- part 1 – Edition 3 (2).pdf');
    expect(editionFileName({ ...kit, title: '..', round: ' ' }, 'kit')).toBe('Kit – Edition 3.kit');
    expect(editionFileName({ title: 'Backend engineer', edition: 2 }, 'plan')).toBe(
      'Backend engineer – Edition 2.plan',
    );
    expect(editionFileName({ title: ' ', edition: 2 }, 'plan.age')).toBe('Plan – Edition 2.plan.age');
  });
});
