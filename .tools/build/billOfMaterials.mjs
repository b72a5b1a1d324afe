/** The bill of materials in the form of CycloneDX, which tools that look for known faults read. */
import { License } from '@cyclonedx/cyclonedx-library/Contrib';
import { ComponentScope, ComponentType } from '@cyclonedx/cyclonedx-library/Enums';
import { Bom, Component } from '@cyclonedx/cyclonedx-library/Models';
import { JSON as JsonForm, JsonSerializer } from '@cyclonedx/cyclonedx-library/Serialize';
import { Spec1dot6 } from '@cyclonedx/cyclonedx-library/Spec';

/**
 * The same bytes for the same parts, so that two builds can be compared: no date, no random number.
 * @param {{ name: string, version: string, licence: string }} own the app itself
 * @param {readonly import('./notices.mjs').Part[]} parts
 * @returns {string} JSON
 */
export function billOfMaterials(own, parts) {
  // A test holds the list of the licences that may ship; more of their grammar need not be checked.
  const licences = new License.Factories.LicenseFactory(() => undefined);
  const bom = new Bom();
  const app = new Component(ComponentType.Application, own.name, { version: own.version });
  app.licenses.add(licences.makeFromString(own.licence));
  bom.metadata.component = app;
  for (const { name, version, licence, isPackage } of parts) {
    const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
    const component = new Component(isPackage ? ComponentType.Library : ComponentType.Data, short ?? name, {
      ...(group === undefined ? {} : { group }),
      ...(version === '' ? {} : { version }),
      ...(isPackage ? { purl: packageUrl(name, version) } : {}),
      scope: ComponentScope.Required,
    });
    component.bomRef.value = `${name}@${version}`;
    component.licenses.add(licences.makeFromString(licence));
    bom.components.add(component);
    app.dependencies.add(component.bomRef);
  }
  app.bomRef.value = `${own.name}@${own.version}`;
  return new JsonSerializer(new JsonForm.Normalize.Factory(Spec1dot6)).serialize(bom, { sortLists: true, space: 2 });
}

/**
 * @param {string} name
 * @param {string} version
 */
function packageUrl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}
