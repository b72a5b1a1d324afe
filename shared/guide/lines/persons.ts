/** Whether somebody speaks of themselves, as in an answer. */
export const firstPerson =
  /(?:^|[\s"“„«'‘])(?:I|I'm|I’m|I've|I’ve|I'd|I’d|I'll|me|my|My|we|We|ich|Ich|meine?|je|Je|J['’]ai|mon|yo|Yo|mi|eu|Eu|minha|meu|io|ik|Ik|mijn)(?=[\s,])|^「|私は|我(?:会|先|在|的|曾)/u;

/** Whether somebody is spoken to. */
export const secondPerson = /\b(?:you|your|sie|ihre?n?|vous|votre|vos|usted|você|lei|u|uw|je)\b/i;

/** Whether a house speaks of itself: what it wants to know, and seldom what an answer says. */
export const houseSpeaks =
  /(?<![\p{L}])(?:we|our|us|wir|uns|unser[emn]?|nous|notre|nos|queremos|buscamos|nuestr[oa]s?|nosso|nossa|vogliamo|nostr[oa]|wij|ons|onze|vi|vår[at]?|vores|my|nasz[ae]?)(?![\p{L}])|私たち|当社|我们|우리/iu;
