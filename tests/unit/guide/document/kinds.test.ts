import { describe, expect, it } from 'vitest';
import { parseGuide } from '../../../../shared/guide/document/parseGuide.ts';

/** Kinds of lines that guides have, each in a guide as short as can be. */
function read(...lines: string[]) {
  const guide = parseGuide(lines.join('\n'));
  return {
    ...guide,
    prompts: guide.questions.map(({ prompt }) => prompt),
    points: guide.questions.map(({ rubric }) => rubric.map(({ text }) => text)),
    probes: guide.questions.map(({ probes = [] }) => probes),
    left: guide.leftOut.map(({ text }) => text),
  };
}

describe('a sentence whose subject is a good answer', () => {
  it.each([
    [
      'German',
      'Wie verteilen Sie die Arbeit in Ihrer Schicht?',
      'Eine gute Antwort umfasst Priorisieren, Delegieren und Dokumentieren.',
      ['Priorisieren', 'Delegieren', 'Dokumentieren'],
    ],
    [
      'German, with people and their deeds',
      'Was tun Sie, wenn zwei Leute in der Schicht fehlen?',
      'Gute Bewerber nennen einen Notfallplan, sprechen mit dem Team und informieren die Zentrale.',
      ['Nennen einen Notfallplan', 'Sprechen mit dem Team', 'Informieren die Zentrale'],
    ],
    [
      'French',
      'Comment organisez-vous une journée de livraison dans votre rayon ?',
      'Une bonne réponse comprend la planification, la délégation et le suivi.',
      ['Planification', 'Délégation', 'Suivi'],
    ],
    [
      'Spanish',
      '¿Cómo organiza usted un turno con dos bajas en el equipo?',
      'Una buena respuesta incluye prioridades, reparto de tareas y control.',
      ['Prioridades', 'Reparto de tareas', 'Control'],
    ],
    [
      'Portuguese',
      'Como é que você organiza um turno com duas faltas na equipe?',
      'Uma boa resposta inclui prioridades, divisão de tarefas e controle.',
      ['Prioridades', 'Divisão de tarefas', 'Controle'],
    ],
    [
      'Italian',
      'Come organizza un turno con due assenze nella sua squadra?',
      'Una buona risposta comprende priorità, divisione dei compiti e controllo.',
      ['Priorità', 'Divisione dei compiti', 'Controllo'],
    ],
    [
      'Dutch',
      'Hoe verdeelt u het werk als er twee mensen van de ploeg ziek zijn?',
      'Een goed antwoord bevat prioriteiten, taakverdeling en controle.',
      ['Prioriteiten', 'Taakverdeling', 'Controle'],
    ],
  ])('gives its points without a label, in %s', (_, question, answer, points) => {
    expect(read(`1. ${question}`, '', answer).points).toEqual([points]);
  });
});

describe('what is said around the questions', () => {
  it('takes words behind ‘Opening:’ and ‘Closing:’ for script, though they ask', () => {
    const guide = read(
      'Opening: Did you find the yard easily?',
      '1. Tell us about a boat that you repaired.',
      'Closing: Any questions for us? We call on Friday.',
    );
    expect(guide.prompts).toEqual(['Tell us about a boat that you repaired.']);
    expect(guide.opening).toBe('Did you find the yard easily?');
    expect(guide.closing).toBe('Any questions for us? We call on Friday.');
  });

  it('knows first and last parts by other names, joined or numbered', () => {
    const guide = read(
      '# Florist',
      '## Part 1: Intro + warm-up',
      '- Any questions? Good, then let us start!',
      '- How was your trip?',
      '## Part 2: Colour',
      '- Which bouquet are you proud of?',
      '## 5 minutes before end',
      '- Do you have questions for us?',
      '## Wrap-up & next steps',
      'We call on Friday.',
    );
    expect(guide.questions.map(({ prompt, competency }) => [prompt, competency])).toEqual([
      ['Which bouquet are you proud of?', 'Colour'],
    ]);
    expect(guide.left).toContain('How was your trip?');
  });

  it('keeps a question with a look of its own under ‘Warm-up’', () => {
    const guide = read('# Baker', '## Warm-up', '**What did you bake last?**', '## Craft', '**How do you proof rye?**');
    expect(guide.prompts).toEqual(['What did you bake last?', 'How do you proof rye?']);
  });

  it('tells what is said of a question from a question', () => {
    const guide = read(
      '1. What were you hired to do?',
      'This first question shows what somebody aims at. What was their mission? What was measured?',
      '2. Why did you leave?',
    );
    expect(guide.prompts).toEqual(['What were you hired to do?', 'Why did you leave?']);
  });
});

describe('what stands inside of a question', () => {
  it('is a probe also under a label for the questions', () => {
    const guide = read(
      '## Questions',
      '- Tell me about a handover that failed.',
      '  - What was missing?',
      '- How do you plan a week?',
      '  - What do you do with the rest?',
    );
    expect(guide.prompts).toEqual(['Tell me about a handover that failed.', 'How do you plan a week?']);
    expect(guide.probes).toEqual([['What was missing?'], ['What do you do with the rest?']]);
  });

  it('is a probe with a letter below a number', () => {
    const guide = read('1. Why this school?', 'a) What do you know of us?', 'b) Whom have you met?', '2. Why now?');
    expect(guide.prompts).toEqual(['Why this school?', 'Why now?']);
    expect(guide.probes).toEqual([['What do you know of us?', 'Whom have you met?'], []]);
  });
});

describe('signs before a line', () => {
  it('reads headings without a space behind their signs', () => {
    expect(read('##1. How do you sharpen a saw?', '##2. Which oil do you use?').prompts).toEqual([
      'How do you sharpen a saw?',
      'Which oil do you use?',
    ]);
  });

  it.each(['\uf0b7 ', '» ', '➤ ', 'o\t', '□ '])('takes %j for the sign of an item', (sign) => {
    expect(read(`${sign}How do you sharpen a saw?`, `${sign}Which oil do you use?`).prompts).toEqual([
      'How do you sharpen a saw?',
      'Which oil do you use?',
    ]);
  });

  it.each(['Role-play', 'Case', 'Exercise'])('takes what stands behind ‘%s:’ for a question', (name) => {
    const guide = read('1. Why us?', `2. ${name}: I am a guest whose soup is cold. Speak with me.`, '3. Why now?');
    expect(guide.prompts).toEqual(['Why us?', 'I am a guest whose soup is cold. Speak with me.', 'Why now?']);
  });
});
