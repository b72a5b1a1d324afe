/** The bundled typefaces under the names that definitions and style sheets use. `display` is for the few large words. */
export const typefaces = { text: 'Inter', display: 'InterDisplay' } as const;

/** The files of Inter 4.1 (SIL Open Font License 1.1) in `resources/fonts`: family, weight in CSS, and name. */
export const fontFiles = {
  regular: { family: typefaces.text, weight: 400, file: 'Inter-Regular.ttf' },
  semiBold: { family: typefaces.text, weight: 600, file: 'Inter-SemiBold.ttf' },
  bold: { family: typefaces.display, weight: 700, file: 'Inter-Bold.ttf' },
} as const;

/** The feature of Inter that makes arrows of '->' and multiplication signs of 'x'; see `withoutFeature`. */
export const unwantedFeature = 'calt';
