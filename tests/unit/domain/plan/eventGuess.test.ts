import { describe, expect, it } from 'vitest';
import { type EventGuess, type GuessedFrom, guessOfEvent } from '../../../../shared/domain/plan/eventGuess.ts';

const me = { name: 'Ira Seidel', email: 'ira@firm.example' };
const context = { me, roles: ['Backend engineer', 'Krankenpfleger'] };

function guess(summary: string, more: Partial<GuessedFrom> = {}): EventGuess {
  return guessOfEvent({ summary, description: '', organiser: null, attendees: [], ...more }, context);
}

describe('the guess from an event’s title', () => {
  it.each<[string, string, string, string]>([
    ['Interview with Priya Raman', 'Priya Raman', '', 'Interview'],
    ['Technical interview: Priya Raman (Backend engineer)', 'Priya Raman', 'Backend engineer', 'Technical interview'],
    ['Priya Raman <> Ira Seidel', 'Priya Raman', '', ''],
    ['Ira Seidel <> Priya Raman: onsite', 'Priya Raman', '', 'onsite'],
    ['Invitation: Interview - Priya Raman - Backend engineer', 'Priya Raman', 'Backend engineer', 'Interview'],
    ['Interview with Priya Raman for Backend engineer', 'Priya Raman', 'Backend engineer', 'Interview'],
    ['Phone screen | Priya Raman | Data analyst', 'Priya Raman', 'Data analyst', 'Phone screen'],
    [
      'Backend engineer – Priya Raman – System design interview',
      'Priya Raman',
      'Backend engineer',
      'System design interview',
    ],
    ['Priya Raman, Backend engineer', 'Priya Raman', 'Backend engineer', ''],
    ['Interview 14:30: Priya Raman', 'Priya Raman', '', 'Interview 14:30'],
    ['Vorstellungsgespräch mit Mehmet Öztürk', 'Mehmet Öztürk', '', 'Vorstellungsgespräch'],
    ['Bewerbungsgespräch: Jana Krüger (Krankenpfleger)', 'Jana Krüger', 'Krankenpfleger', 'Bewerbungsgespräch'],
    ['Erstgespräch mit Jana Krüger für Pflegeleitung', 'Jana Krüger', 'Pflegeleitung', 'Erstgespräch'],
    ['Entretien technique avec Chloé Dubois pour Développeuse', 'Chloé Dubois', 'Développeuse', 'Entretien technique'],
    ['Entretien : Chloé Dubois – Infirmière', 'Chloé Dubois', 'Infirmière', 'Entretien'],
    ['Entrevista con Ana Sofía Lima', 'Ana Sofía Lima', '', 'Entrevista'],
    ['Entrevista técnica com João Neves', 'João Neves', '', 'Entrevista técnica'],
    ['Colloquio con Giulia Ferri per Infermiera', 'Giulia Ferri', 'Infermiera', 'Colloquio'],
    ['Sollicitatiegesprek met Daan de Vries', 'Daan de Vries', '', 'Sollicitatiegesprek'],
    ['Rozmowa kwalifikacyjna z Anna Nowak', 'Anna Nowak', '', 'Rozmowa kwalifikacyjna'],
    ['面接：山田太郎（エンジニア）', '山田太郎', 'エンジニア', '面接'],
    ['Team lunch', 'Team lunch', '', ''],
    ['', '', '', ''],
  ])('%s', (summary, candidate, role, round) => {
    expect(guess(summary)).toEqual({ candidate, email: '', role, round });
  });
});

describe('the guess from who is invited', () => {
  const organiser = { name: 'Jonas Weber', email: 'jonas@firm.example' };
  const priya = { name: '', email: 'priya.raman@mail.example' };
  const colleague = { name: 'Mona Haddad', email: 'mona@firm.example' };

  it('takes the one guest from elsewhere', () => {
    expect(guess('Interview', { organiser, attendees: [me, colleague, priya] })).toEqual({
      candidate: 'Priya Raman',
      email: 'priya.raman@mail.example',
      role: '',
      round: 'Interview',
    });
  });

  it('gives the candidate of the title the address that is theirs, and nobody’s else', () => {
    const attendees = [me, colleague, priya, { name: 'Agency', email: 'desk@agency.example' }];
    expect(guess('Interview with Priya Raman', { organiser, attendees }).email).toBe('priya.raman@mail.example');
    expect(guess('Interview with Chloé Dubois', { organiser, attendees }).email).toBe('');
  });

  it('takes neither the organiser, nor a colleague, nor the own firm for the candidate', () => {
    const event = { organiser, attendees: [me, colleague, priya] };
    const titles = ['Jonas <> Priya Raman', 'Mona Haddad / Priya Raman', 'Priya Raman | Firm', 'Firm <> Priya'];
    expect(titles.map((title) => guess(title, event).candidate)).toEqual([
      'Priya Raman',
      'Priya Raman',
      'Priya Raman',
      'Priya',
    ]);
  });
});

it('believes labelled lines of the description first', () => {
  const description = 'Hello,\nCandidate: Priya Raman\nPosition: Staff nurse\nStage: Second\nCandidate: Somebody Else';
  expect(guess('Interview with P. R. (see below)', { description })).toEqual({
    candidate: 'Priya Raman',
    email: '',
    role: 'Staff nurse',
    round: 'Second',
  });
  expect(guess('Gespräch', { description: 'Bewerberin: Jana Krüger\nStelle: Pflegeleitung' })).toMatchObject({
    candidate: 'Jana Krüger',
    role: 'Pflegeleitung',
  });
});

it('takes a hostile title in no time that anybody notices', () => {
  const long = `${'with '.repeat(20_000)}${'<> '.repeat(20_000)}${'('.repeat(20_000)}`;
  expect(guess(long, { description: `${'Candidate'.repeat(5_000)}:` }).candidate.length).toBeLessThan(501);
});
