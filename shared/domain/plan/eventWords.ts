/** Words that an interview goes by in titles of events, in the languages in which they are guessed; each may begin or end a longer word. */
export const interviewWords =
  /interview|vorstellungsgespräch|bewerbungsgespräch|kennenlerngespräch|fachgespräch|erstgespräch|zweitgespräch|entretien|entrevista|colloquio|sollicitatiegesprek|rozmowa (?:kwalifikacyjna|rekrutacyjna|techniczna)|intervju|jobsamtale|anställningsintervju|haastattelu|собеседование|面接|面试|面試|면접/iu;

/** Words of a round that stand without the word for an interview. */
export const roundWords =
  /\b(?:screen|screening|phone|call|on-?site|round|stage|final|case study|pairing|hiring manager|runde|telefonat|probearbeiten|tour|téléphonique|ronda|llamada|ronde|intake|runda)\b/iu;

/** What stands between the word for an interview and the name. */
export const withWords = /\s(?:with|w\/|mit|avec|con|com|met|med|z|ze|с)\s+/iu;

/** What stands between the name and the role. */
export const forWords = /\s(?:for|as|für|als|zur|zum|pour|para|como|per|voor|som|til|na)\s+/iu;

/** Words of roles, so that 'Backend engineer' is not taken for a person. */
export const roleWords =
  /engineer|developer|manager|designer|nurse|teacher|analyst|scientist|consultant|architect|specialist|assistant|accountant|director|representative|recruiter|intern\b|backend|back-end|frontend|front-end|full.?stack|devops|product|sales|support|entwickler|ingenieur|pfleg|krankenschwester|lehrer|berater|leiter|sachbearbeit|ingénieur|développeu|infirmi|enseignant|conseill|responsable|desarrollador|ingenier|enfermer|docente|maestr|sviluppat|infermier|insegnant|ontwikkelaar|verpleeg|leraar|programist|inżynier|pielęgniar|nauczyciel|utvecklare|sjuksköterska|lärare|utvikler|sykepleier|udvikler|sygeplejerske|エンジニア|看護師|工程师|护士|개발자|간호사/iu;

/** Labels of a description's lines, with the field that each fills. */
export const labels: readonly { field: 'candidate' | 'role' | 'round'; pattern: RegExp }[] = [
  {
    field: 'candidate',
    pattern:
      /^(?:candidate|applicant|kandidat(?:in|:in|\*in)?|bewerber(?:in|:in|\*in)?|candidat(?:e|o|a)?|kandidaat|kandydat(?:ka)?|応募者|候補者|候选人|지원자)(?: name)?\s*[:：]\s*(.+)$/iu,
  },
  {
    field: 'role',
    pattern:
      /^(?:role|position|job(?: title)?|stelle|rolle|poste|puesto|cargo|ruolo|posizione|vaga|functie|stanowisko|tjänst|stilling|職種|职位|직무)\s*[:：]\s*(.+)$/iu,
  },
  {
    field: 'round',
    pattern:
      /^(?:round|stage|interview(?: type)?|runde|tour|étape|ronda|fase|etapa|ronde|etap|runda|選考|轮次|전형)\s*[:：]\s*(.+)$/iu,
  },
];

/** What mail programs put before a title. */
export const titlePrefixes =
  /^(?:(?:re|aw|fwd?|wg|tr|rv|invitation|updated invitation|accepted|canceled|cancelled|canceled event|einladung|aktualisierte einladung|abgesagt|invitación|invito|convite|annulé|cancelado|annullato)\s*:\s*)+/iu;
