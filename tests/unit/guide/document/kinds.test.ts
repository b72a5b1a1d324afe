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

describe('a scale', () => {
  const anchorsOf = (...lines: string[]) =>
    read(...lines).questions[0]?.anchors?.map(({ level, text }) => `${level} ${text}`);

  it('is read from names of levels with lists below', () => {
    const lines = [
      '## How do you fell a tree?',
      '**5 – Excellent**',
      '- Clears a way out',
      '- Warns',
      '',
      '**1 – Poor**',
      '- Cuts',
    ];
    expect(anchorsOf(...lines)).toEqual(['1 Cuts', '5 Clears a way out; Warns']);
  });

  it('is read from headings with ranges', () => {
    const lines = [
      '## How do you fell a tree?',
      '### Strong (4-5)',
      'Warns first.',
      '### Fair (3)',
      'Warns.',
      '### Weak (1-2)',
      'Cuts.',
    ];
    expect(anchorsOf(...lines)).toEqual(['1 Cuts.', '3 Warns.', '5 Warns first.']);
  });

  it.each(['Score 1–3: 1 = cuts, 2 = warns, 3 = clears a way out', '1 - cuts   2 - warns   3 - clears a way out'])(
    'is read from one line: %s',
    (line) => {
      expect(anchorsOf('1. How do you fell a tree?', line)).toEqual(['1 cuts', '3 warns', '5 clears a way out']);
    },
  );

  it('is read from figures that count down, and ends before the next question', () => {
    const guide = read(
      '1. How do you fell a tree?',
      'Rating scale',
      '3 Clears a way out',
      '2 Warns',
      '1 Cuts at once',
      '2. How do you stack wood?',
      '- by length',
    );
    expect(guide.prompts).toEqual(['How do you fell a tree?', 'How do you stack wood?']);
    expect(guide.questions.map(({ anchors = [] }) => anchors.length)).toEqual([3, 0]);
  });

  it('is no list of points where it is only to be circled', () => {
    const guide = read(
      '1. How do you fell a tree?',
      'Look for:',
      '- warns',
      '',
      'Not shown (0) Fair (1) Good (2) Great (3)',
    );
    expect(guide.points).toEqual([['Warns']]);
  });
});

describe('what speaks to the interviewer', () => {
  it.each([
    'Push candidates to tell you about the weather',
    'Discuss the candidate’s way here',
    'Give the applicant room to ask',
  ])('is no question: %s', (line) => {
    expect(read(`### ${line}`, '- How do you fell a tree?', '- Which saw do you use?').prompts).toEqual([
      'How do you fell a tree?',
      'Which saw do you use?',
    ]);
  });

  it('may name how questions begin', () => {
    const guide = read(
      '1. Ask openly: “Tell me about a time when …”',
      '',
      '1. How do you fell a tree?',
      '2. Which saw do you use?',
    );
    expect(guide.prompts).toEqual(['How do you fell a tree?', 'Which saw do you use?']);
  });
});

describe('a list most of whose items ask', () => {
  it('has questions without a question mark too', () => {
    const lines = [
      'How do you fell a tree?',
      'Which saw do you use?',
      'What experience with chains',
      'Which oil do you use?',
      'Who taught you?',
    ];
    expect(read(...lines.map((line) => `- ${line}`)).prompts).toEqual(lines);
  });
});

describe('a name over what follows', () => {
  it('is a competency between lists of questions, without an empty line', () => {
    const guide = read(
      '# Forester',
      'Safety',
      '- How do you fell a tree?',
      '- Why it matters: it falls',
      'Craft',
      '- Which saw do you use?',
      '- Why it matters: it is sharp',
    );
    expect(guide.questions.map(({ competency }) => competency)).toEqual(['Safety', 'Craft']);
  });

  it('is a competency that waits for its question, where only labels follow', () => {
    const guide = read(
      '# Forester',
      '',
      '**Care for tools**',
      '- Look for: oils them',
      '- Weak answer: buys new ones',
      '',
      '**Safety**',
      '- Look for: warns',
    );
    expect(guide.questions.map(({ prompt, isUnwritten }) => [prompt, isUnwritten])).toEqual([
      ['Care for tools', true],
      ['Safety', true],
    ]);
  });
});

describe('a table', () => {
  const table = (...rows: string[][]) => read(...rows.map((row) => `| ${row.join(' | ')} |`));

  it('has several probes in one cell, and knows what good sounds like', () => {
    const guide = table(
      ['Topic', 'Main question', 'Probes (if needed)', 'What “good” sounds like'],
      ['---', '---', '---', '---'],
      [
        'Care',
        'Tell us about a tool that you mended.',
        'What did it cost? Who noticed?',
        'Acts unasked; tells the owner',
      ],
      ['Pace', 'How do you plan a busy day?', 'What waits?', 'Starts with the longest job; leaves a gap'],
    );
    expect(guide.probes).toEqual([['What did it cost?', 'Who noticed?'], ['What waits?']]);
    expect(guide.points[0]).toEqual(['Acts unasked', 'Tells the owner']);
  });

  it('says so where its column of questions asks nothing', () => {
    const guide = table(['Area', 'Question'], ['---', '---'], ['Team', 'Conflict'], ['Craft', 'Tools']);
    expect(guide.warnings[0]).toMatch(/^No line in the column ‘Question’ asks anything/);
    expect(guide.left).toEqual(['Conflict', 'Tools']);
  });
});

describe('one line', () => {
  it('has its reason behind a dash', () => {
    const [question] = read('1. Why us? – they should have read of the yard', '2. How do you sharpen a saw?').questions;
    expect([question?.prompt, question?.purpose]).toEqual(['Why us?', 'they should have read of the yard']);
  });

  it('has pictures for labels', () => {
    const [question] = read(
      '1. How do you clean a saw?',
      '✅ takes the chain off; brushes it',
      '❌ sprays water on it',
    ).questions;
    expect(question?.rubric.map(({ text }) => text)).toEqual(['Takes the chain off', 'Brushes it']);
    expect(question?.redFlags).toEqual(['sprays water on it']);
  });

  it('has guidance behind ‘A:’ where it says so', () => {
    expect(read('Q: How do you clean a saw?', 'A: Look for a brush, oil and patience.').points).toEqual([
      ['Brush', 'Oil', 'Patience'],
    ]);
  });
});

describe('a guide in', () => {
  it.each([
    {
      language: 'Danish',
      lines: [
        '1. Fortæl om en kunde, som du hjalp i butikken.',
        'Kig efter: lytter først, tilbyder to løsninger, følger op',
        'Undgå: at give kunden skylden',
        '2. Hvordan prioriterer du, når der er kø?',
        'Opfølgende spørgsmål:',
        '- Hvad gjorde du så?',
      ],
      points: [['Lytter først', 'Tilbyder to løsninger', 'Følger op'], []],
      probes: [[], ['Hvad gjorde du så?']],
    },
    {
      language: 'Swedish',
      lines: [
        '1. Berätta om en kund som du hjälpte i butiken.',
        'Lyssna efter: lyssnar först, erbjuder två lösningar, följer upp',
        '2. Hur prioriterar du när det är kö?',
        'Följdfrågor:',
        '- Vad gjorde du sedan?',
      ],
      points: [['Lyssnar först', 'Erbjuder två lösningar', 'Följer upp'], []],
      probes: [[], ['Vad gjorde du sedan?']],
    },
    {
      language: 'Norwegian',
      lines: [
        '1. Fortell om en kunde som du hjalp i butikken.',
        'Se etter: lytter først, tilbyr to løsninger, følger opp',
        '2. Hvordan prioriterer du når det er kø?',
        'Oppfølgingsspørsmål:',
        '- Hva gjorde du etterpå?',
      ],
      points: [['Lytter først', 'Tilbyr to løsninger', 'Følger opp'], []],
      probes: [[], ['Hva gjorde du etterpå?']],
    },
    {
      language: 'Polish',
      lines: [
        '1. Opowiedz o kliencie, któremu pomogłeś w sklepie.',
        'Na co zwrócić uwagę:',
        '- najpierw słucha',
        '- proponuje dwa rozwiązania',
        '2. Proszę opisać dzień, w którym zabrakło ludzi.',
        'Pytania pogłębiające:',
        '- Co było najtrudniejsze?',
      ],
      points: [['Najpierw słucha', 'Proponuje dwa rozwiązania'], []],
      probes: [[], ['Co było najtrudniejsze?']],
    },
    {
      language: 'Korean',
      lines: [
        '1. 매장에서 고객을 도운 경험을 말씀해 주세요.',
        '평가 포인트:',
        '- 먼저 듣는다',
        '- 두 가지 대안을 제시한다',
        '2. 바쁜 시간에 우선순위를 어떻게 정하시나요?',
        '꼬리 질문:',
        '- 그다음에는 무엇을 하셨나요?',
      ],
      points: [['먼저 듣는다', '두 가지 대안을 제시한다'], []],
      probes: [[], ['그다음에는 무엇을 하셨나요?']],
    },
  ])('$language has its questions, points and probes', ({ lines, points, probes }) => {
    const guide = read(...lines);
    expect(guide.points).toEqual(points);
    expect(guide.probes).toEqual(probes);
    expect(guide.warnings.filter((warning) => warning.includes('language'))).toEqual([]);
  });
});

describe('a list below a question', () => {
  it('holds its probes where it asks and looks otherwise', () => {
    const guide = read(
      '**How do you fell a tree?**',
      '- *Who warns?*',
      '',
      '**Which saw do you use?**',
      '- *Why that one?*',
    );
    expect(guide.prompts).toEqual(['How do you fell a tree?', 'Which saw do you use?']);
    expect(guide.probes).toEqual([['Who warns?'], ['Why that one?']]);
  });

  it('holds points where the words above announce them', () => {
    const guide = read(
      '1. How do you fell a tree?',
      '',
      'Nobody does it alone. We want to hear that they',
      '- warn first',
      '- look up',
    );
    expect(guide.points).toEqual([['Warn first', 'Look up']]);
  });
});

describe('a paragraph below a question', () => {
  it('gives no points that are work of the interviewer', () => {
    const guide = read(
      '1. What were you hired to do?',
      '',
      'Most candidates focus on what they liked. Build an image of what their week was. Were they promoted?',
    );
    expect(guide.points).toEqual([[]]);
  });
});

describe('what is asked about the candidate', () => {
  it('is no question of the guide', () => {
    const guide = read(
      '1. Why us?',
      '2. Why now?',
      '',
      'Have all scores been checked?',
      'Did the candidate ask anything?',
    );
    expect(guide.prompts).toEqual(['Why us?', 'Why now?']);
  });
});

describe('a part of the page', () => {
  it('with questions to avoid has none for the guide', () => {
    const guide = read(
      '## Questions',
      '1. Why us?',
      '2. Why now?',
      '## Questions to avoid',
      '| Topic | Question |',
      '| --- | --- |',
      '| Age | How old are you? |',
      '| Family | Do you have kids? |',
    );
    expect(guide.prompts).toEqual(['Why us?', 'Why now?']);
    expect(guide.left).toEqual(['How old are you?', 'Do you have kids?']);
  });

  it('with red flags for everything gives none to the last question', () => {
    const guide = read(
      '# Kit',
      '## Craft',
      '### How do you sharpen a saw?',
      'Look for:',
      '- files it',
      '## Red flags',
      '- late',
    );
    expect(guide.questions.map(({ redFlags = [] }) => redFlags)).toEqual([[]]);
  });

  it('with tips below a list of questions is for whoever asks them', () => {
    const guide = read(
      '# Kit',
      '- How do you sharpen a saw?',
      '- Which oil do you use?',
      '',
      '**Tips**',
      '',
      '- Keep quiet',
      '- Wait',
    );
    expect(guide.points).toEqual([[], []]);
  });
});

describe('lines that are as long as each other', () => {
  it('are not joined where one is a level or a label', () => {
    const guide = read(
      'Vraag 1. Vertel over een dag waarop de lijst met namen niet klopte.',
      'Goed: overlegt met de anderen en schrijft de nieuwe namen erbij.',
      'Matig: schrijft zelf iets op en zegt het daarna tegen niemand.',
      'Slecht: laat de lijst liggen en gaat zonder iets te doen weg.',
      'Vraag 2. Hoe spreekt u iemand aan die te laat de deur binnenkomt?',
    );
    expect(guide.prompts).toEqual([
      'Vertel over een dag waarop de lijst met namen niet klopte.',
      'Hoe spreekt u iemand aan die te laat de deur binnenkomt?',
    ]);
    expect(guide.questions[0]?.anchors?.map(({ level }) => level)).toEqual([1, 3, 5]);
  });
});

describe('a numbered name', () => {
  it('is the competency of the questions below it', () => {
    const guide = read(
      '1. Begrüßung',
      'Haben Sie gut hergefunden?',
      '2. Sorgfalt',
      'Frage: Wie prüfen Sie eine Säge?',
      '3. Teamarbeit',
      'Frage: Wer räumt bei Ihnen auf?',
    );
    expect(guide.questions.map(({ prompt, competency }) => [prompt, competency])).toEqual([
      ['Wie prüfen Sie eine Säge?', 'Sorgfalt'],
      ['Wer räumt bei Ihnen auf?', 'Teamarbeit'],
    ]);
  });
});

describe('a page for candidates', () => {
  it('advises behind a sentence about those who ask', () => {
    const guide = read(
      '## What made you a forester?',
      '',
      'Interviewers often begin with this question to see what you like. Talk about what drew you to trees, and name a forest.',
      '',
      '## Why us?',
    );
    expect(guide.points[0]).toEqual(['What drew you to trees', 'Forest']);
  });
});

describe('a competency in brackets', () => {
  it('keeps no bracket', () => {
    const guide = read('**QUESTION 1** (Competency: Safety)', '', 'How do you fell a tree?');
    expect(guide.questions.map(({ competency }) => competency)).toEqual(['Safety']);
  });
});

describe('a number with the name of a question', () => {
  it.each(['Frage', 'Pregunta', 'Question', 'Domanda', 'Pergunta', 'Vraag', 'Spørgsmål', 'Pytanie'])(
    'is no part of the prompt: %s 1.',
    (name) => {
      expect(read(`${name} 1. Why us?`, `${name} 2. Why now?`).prompts).toEqual(['Why us?', 'Why now?']);
    },
  );
});

describe('a list in brackets behind a quoted question', () => {
  it('is its guidance', () => {
    const guide = read(
      '# Driver',
      '',
      '* "What do you check before you drive off?" (tyres, lights, papers)',
      '* "Whom do you call after a crash?"',
    );
    expect(guide.prompts).toEqual(['What do you check before you drive off?', 'Whom do you call after a crash?']);
    expect(guide.points).toEqual([['Tyres', 'Lights', 'Papers'], []]);
  });
});

describe('a scale in lines', () => {
  it('has its figures where a list would have its numbers', () => {
    const guide = read(
      'Question 1',
      'How do you deal with a colleague who is late?',
      'Score',
      '1 - Avoids the conversation',
      '3 - Speaks to the colleague but does not follow up',
      '5 - Agrees on next steps',
    );
    expect(guide.points).toEqual([[]]);
    expect(guide.questions[0]?.anchors?.map(({ level, text }) => [level, text])).toEqual([
      [1, 'Avoids the conversation'],
      [3, 'Speaks to the colleague but does not follow up'],
      [5, 'Agrees on next steps'],
    ]);
  });

  it('is no list that counts its lines', () => {
    const guide = read(
      'How do you plan a week?',
      'Look for:',
      '1 - asks the team',
      '2 - writes it down',
      '3 - checks it',
    );
    expect(guide.questions[0]?.anchors).toBeUndefined();
    expect(guide.points).toEqual([['Asks the team', 'Writes it down', 'Checks it']]);
  });
});

describe('a table with one level as the head of a column', () => {
  it('says there what a good answer has, and leaves the blank for a figure alone', () => {
    const guide = read(
      '| No. | Question | Ideal response | Score (0-4) |',
      '| --- | --- | --- | --- |',
      '| 1 | How do you plan shifts? | Uses data; asks the team | |',
      '| 2 | Why this role? | Knows the service; links it to own work | |',
    );
    expect(guide.points).toEqual([
      ['Uses data', 'Asks the team'],
      ['Knows the service', 'Links it to own work'],
    ]);
    expect(guide.questions.map(({ anchors }) => anchors)).toEqual([undefined, undefined]);
  });
});

describe('what stands above a guide', () => {
  it('is its title, though it names questions', () => {
    const guide = read('Interview questions: Receptionist', '', '1. What do you know about our practice?');
    expect(guide.title).toBe('Interview questions: Receptionist');
    expect(guide.questions[0]?.purpose).toBe('');
  });

  it('is in a message what that is about', () => {
    const guide = read(
      'From: Dana Miles',
      'To: Interview panel',
      'Subject: Questions for the event coordinator',
      'Date: 4 May',
      '',
      '1. Tell us about an event that you planned.',
    );
    expect(guide.title).toBe('Questions for the event coordinator');
    expect(guide.prompts).toEqual(['Tell us about an event that you planned.']);
  });
});

describe('a guide whose questions all stand under a label for notes', () => {
  it('has questions', () => {
    const guide = read(
      '# Library assistant',
      '## Agenda',
      '1. Welcome',
      '2. Can you tell us why you applied?',
      '3. How do you help a reader who cannot find a book?',
    );
    expect(guide.prompts).toEqual([
      'Can you tell us why you applied?',
      'How do you help a reader who cannot find a book?',
    ]);
  });

  it('has none there beside the ones that it asks elsewhere', () => {
    const guide = read('## Agenda', '1. Can you hear us?', '2. Questions', '## Questions', '1. Why us?', '2. Why now?');
    expect(guide.prompts).toEqual(['Why us?', 'Why now?']);
  });
});

describe('guidance that speaks of the house as ‘we’', () => {
  it('is no example of an answer', () => {
    const guide = read('Question 1', 'Why us?', '', 'What to listen for', 'Knows what we do', 'Likes the role');
    expect(guide.points).toEqual([['Knows what we do', 'Likes the role']]);
    expect(guide.questions[0]?.exampleAnswer).toBe('');
  });
});

describe('a numbered closing with bullets that are not indented', () => {
  it('keeps all of them, also behind one that is a label', () => {
    const guide = read(
      '1. Erfahrung',
      '1.1 Welche Erfahrungen haben Sie im Einkauf?',
      '1.2 Welche Ausschreibung ist Ihnen gelungen?',
      '2. Rahmen',
      '- Kündigungsfrist?',
      '3. Abschluss',
      '- Fragen des Bewerbers',
      '- Weiteres Vorgehen erläutern',
      '- Verabschiedung',
    );
    expect(guide.prompts).toEqual([
      'Welche Erfahrungen haben Sie im Einkauf?',
      'Welche Ausschreibung ist Ihnen gelungen?',
      'Kündigungsfrist?',
    ]);
  });
});

describe('a list of terms', () => {
  it('has what stands behind its colons as items', () => {
    const guide = read(
      '1. How do you handle a noisy group?',
      '',
      'Strong answer',
      ': Stays calm and asks for help',
      ': Tells readers what is going on',
      '',
      'Weak answer',
      ': Hides in the back office',
    );
    expect(guide.points).toEqual([['Stays calm and asks for help', 'Tells readers what is going on']]);
    expect(guide.questions[0]?.redFlags).toEqual(['Hides in the back office']);
  });
});

describe('a text that was wrapped at a width', () => {
  it('joins no label to the line above that ended a sentence', () => {
    const guide = read(
      '1. What do you know about our practice and about its patients?',
      'Points we hope to hear: has read the website, knows our services',
      '2. Describe how you would deal with a patient who is angry about waiting.',
      'Points we hope to hear: stays calm, listens, offers a solution',
      '3. Describe how you would keep what patients tell you to yourself.',
      'Points we hope to hear: locks the screen, speaks quietly',
    );
    expect(guide.prompts[1]).toBe('Describe how you would deal with a patient who is angry about waiting.');
    expect(guide.points[1]).toEqual(['Stays calm', 'Listens', 'Offers a solution']);
  });
});

describe('two words of a scale before what they show', () => {
  it('say what a good and a bad answer have', () => {
    const guide = read(
      '- How do you prioritise your accounts?',
      '    - *Good:* uses revenue and risk, has a routine',
      '    - *Bad:* serves whoever shouts loudest',
      '- How do you like to receive feedback?',
      '    - *Good:* names a real example',
    );
    expect(guide.points).toEqual([['Uses revenue and risk', 'Has a routine'], ['Names a real example']]);
    expect(guide.questions.map(({ redFlags = [] }) => redFlags)).toEqual([['serves whoever shouts loudest'], []]);
  });

  it('are a scale with a third, or with figures', () => {
    const three = read('1. Why us?', 'Good: knows us', 'Fair: has heard of us', 'Poor: knows nothing');
    expect(three.questions[0]?.anchors?.map(({ level }) => level)).toEqual([1, 3, 5]);
    const figures = read('1. Why us?', 'Strong (5): knows what we do', 'Weak (1): knows nothing of us');
    expect(figures.questions[0]?.anchors?.map(({ level }) => level)).toEqual([1, 5]);
  });
});

describe('short lines below a label', () => {
  it('are points, whole, as if they had bullets', () => {
    const guide = read(
      'Q1  How do you make sure that food is stored safely?',
      'Expected answer',
      'Checks fridge temperatures',
      'Labels and dates food',
      'Hours suit them',
      'Keeps raw and cooked food apart',
      'Supplementary question: What would you do if the fridge failed?',
    );
    expect(guide.points).toEqual([
      ['Checks fridge temperatures', 'Labels and dates food', 'Hours suit them', 'Keeps raw and cooked food apart'],
    ]);
    expect(guide.probes).toEqual([['What would you do if the fridge failed?']]);
  });
});

describe('a question in a part with the name of an opening', () => {
  it('is one of the guide where guidance stands right below it', () => {
    const guide = read(
      '# Nursery assistant',
      '## Getting started',
      'Did you find us easily?',
      'Tell us what a good day with small children looks like.',
      'Looking for: routine, play, enough rest',
      '## Safety',
      'How would you react if a child chokes?',
      'Looking for: calls for help',
    );
    expect(guide.prompts).toEqual([
      'Tell us what a good day with small children looks like.',
      'How would you react if a child chokes?',
    ]);
    expect(guide.points).toEqual([['Routine', 'Play', 'Enough rest'], ['Calls for help']]);
    expect(guide.opening).toBe('Did you find us easily?');
  });
});

describe('evidence for and against', () => {
  it('below follow-ups is guidance and red flags, and none of them', () => {
    const guide = read(
      'Lead question',
      'Give me an example of when you had several tasks with the same deadline.',
      '',
      'Probing questions',
      'How did you decide what came first?',
      'Who did you tell?',
      '',
      'Positive evidence',
      'Sets priorities with reasons',
      'Tells people early',
      '',
      'Negative evidence',
      'Works on whatever comes first',
    );
    expect(guide.probes).toEqual([['How did you decide what came first?', 'Who did you tell?']]);
    expect(guide.points).toEqual([['Sets priorities with reasons', 'Tells people early']]);
    expect(guide.questions[0]?.redFlags).toEqual(['Works on whatever comes first']);
  });

  it('is guidance as what a house hopes to see', () => {
    const guide = read('1. How do you stay alert at night?', '', 'What we hope to see', '- has a routine', '- walks');
    expect(guide.points).toEqual([['Has a routine', 'Walks']]);
  });

  it('is no follow-up, whatever its name', () => {
    const guide = read(
      '1. How did you plan the move?',
      '',
      'Follow-ups',
      'Who did you tell?',
      'What came first?',
      '',
      'Proof of the pudding',
      'Sets priorities with reasons',
      'Tells people early',
    );
    expect(guide.probes).toEqual([['Who did you tell?', 'What came first?']]);
  });
});
