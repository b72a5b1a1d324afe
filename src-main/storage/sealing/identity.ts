const inTrash = /^trash\//;
const ofDay = /^backup\/\d{4}-\d{2}-\d{2}\//;
const amongCopies = /^backup\/copies\//;
/** What a copy is called while it is written. */
const beside = /\.part$/;
/** What tells one copy of a document from another, in the name of its file. */
const copyMark = /~\d{6}~\d{1,16}~[0-9a-f]{64}(?=\.json$)/;
const setAside = /^quarantine\/(?:backup-copies-)?([^/]+\.json)$/;
/** A log that has become too long is put aside under another name. */
const anyLog = /^logs\/errors(?:\.old)?\.log$/;
/** The second file of one name, in the quarantine. */
const numbered = /\.\d{1,6}\.json$/;
const areaAndId = /^([a-z]+)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.json)$/;

/**
 * Which document a file is, by its place in the data folder (with slashes): `interviews/<id>.json`. A document that is moved into the
 * trash or the quarantine stays the same, and so does a copy of it; everything else is what its place says.
 */
export function identityOf(path: string): string {
  const place = path.replace(beside, '');
  if (anyLog.test(place)) return 'logs/errors.log';
  const [, name] = setAside.exec(place) ?? [];
  if (name !== undefined) return inArea(name.replace(copyMark, '').replace(numbered, '.json'));
  return place.replace(inTrash, '').replace(ofDay, '').replace(amongCopies, '').replace(copyMark, '');
}

/** The quarantine puts a hyphen where there was a slash. */
function inArea(name: string): string {
  const [, area, file] = areaAndId.exec(name) ?? [];
  return area === undefined || file === undefined ? name : `${area}/${file}`;
}
