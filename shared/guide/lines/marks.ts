/** Minutes at the end of a line, in parentheses: '(5 min)', '(about 10 minutes)', '（5分）'. */
const minutesMark =
  /\s*[([（]\s*(?:(?:about|ca\.?|approx\.?|etwa|circa|environ|unos|cerca de|~|≈)\s*)?(\d{1,3})(?:\s?[-–]\s?\d{1,3})?\s*(?:min|mins|minutes?|minuten|minutos?|minuti|minuut|分钟|分間|分)\.?\s*[)\]）]\s*$/iu;
/** '[max 5]', '(5 points)', '(/10)' behind a question. */
const pointsMark =
  /\s*[([（](?:max\.?(?:imum)?\s*)?\/?\d{1,3}\s*(?:points?|pts?\.?|marks?|punkte?|puntos?|pontos?|punti|punten|分|点)?[)\]）]\s*$/iu;
/** A figure alone in brackets may be anything: so much must stand with it. */
const pointsWord = /max|\/|p|m|分|点/i;
/** '(Yes / No)' behind a question. */
const choiceMark = /\s*[([（]\s*(?:yes|ja|oui|sí|si|sim)\s*\/\s*(?:no|nein|non|não|nee)\s*[)\]）]\s*$/iu;

/** The minutes that a line ends with, and how many code units they and other marks at its end take. */
export function readMinutes(line: string): { readonly minutes?: number; readonly length: number } {
  if (!/[)\]）]\s*$/.test(line.slice(-4))) return { length: 0 };
  const end = line.slice(-60);
  const minutes = minutesMark.exec(end);
  if (minutes !== null) {
    const value = Number(minutes[1]);
    return value > 0 && value <= 600 ? { minutes: value, length: minutes[0].length } : { length: 0 };
  }
  const points = pointsMark.exec(end)?.[0] ?? '';
  if (pointsWord.test(points)) return { length: points.length };
  return { length: choiceMark.exec(end)?.[0].length ?? 0 };
}

const blank = /_{3,}|\.{6,}|…{2,}|[☐☑□]|\[[ xX]?\]/;

/** 'Score /10', 'Total: /40'. */
const points = /^\p{L}+(?: \p{L}+){0,3} ?[:：]?\s?\/\s?\d{1,3}$/u;
/** 'Were there gaps?   Yes / No': a field, whatever it asks. */
const choiceField =
  /[?？.:]\s+[☐□]?\s?(?:yes|ja|oui|sí|si|sim|tak)\s*\/\s*[☐□]?\s?(?:no|nein|non|não|nee|nej|nei|nie)\s*(?:\/.{1,12})?$/iu;
/** No field of points is longer, in code units. */
const longestPoints = 60;

/** 'Not shown (0) Developing (1) Proficient (2)': a scale to be circled. */
const scaleHead = /^(?:[^()\d]{1,40}[([]\d[)\]][\s,;/|]*){3,}$/;
/** No such scale is longer, in code units. */
const longestScale = 160;

/** Whether a line is there to be filled in: it has blanks or boxes, or is '/10' and its like. */
export function isFormField(line: string): boolean {
  return (
    blank.test(line) ||
    choiceField.test(line.slice(-40)) ||
    (line.length <= longestScale && /[([]\d/.test(line) && scaleHead.test(line)) ||
    (line !== '' && /^[\s/.,:()\d–-]*$/.test(line)) ||
    (line.length <= longestPoints && points.test(line))
  );
}

/** The first figure of 'about 5 minutes'; undefined where there is none or it is no time for a question. */
export function minutesIn(text: string): number | undefined {
  const found = /\d{1,3}/.exec(text.slice(0, 80));
  const minutes = found === null ? undefined : Number(found[0]);
  return minutes !== undefined && minutes <= 600 ? minutes : undefined;
}
