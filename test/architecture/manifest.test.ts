import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { OfficeAddinManifest } from 'office-addin-manifest';
import { describe, expect, test } from 'vitest';

import { fillManifest } from '../../build/fill-manifest.ts';
import { descendants, everyElement, parseXml, type XmlElement } from '../support/xml-element.ts';

const PUBLIC_URL = 'https://bronblad.example';
const template = readFileSync('manifest.xml', 'utf8');
const filled = fillManifest(template, { publicUrl: PUBLIC_URL });
const manifest = parseXml(filled);
const all = everyElement(manifest);
const named = (name: string): XmlElement[] => descendants(manifest, name);

/** Order of the children that Excel's schema demands; Microsoft's page "manifest element ordering" lists it. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp:
    'Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides ExtendedOverrides'.split(
      ' ',
    ),
  VersionOverrides: 'Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins'.split(' '),
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint'.split(' '),
  CustomTab: 'Group Label'.split(' '),
  Group: 'OverriddenByRibbonApi Label Icon Control'.split(' '),
  Control: 'OverriddenByRibbonApi Label Supertip Icon Action Enabled'.split(' '),
  GetStarted: 'Title Description LearnMoreUrl'.split(' '),
  Supertip: 'Title Description'.split(' '),
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings'.split(' '),
};
const HOST_ORDER = 'Runtimes AllFormFactors DesktopFormFactor'.split(' ');
const FUNCTIONS_ORDER = 'Script Page Metadata Namespace'.split(' ');

function misplaced(element: XmlElement, order: readonly string[]): string[] {
  const places = element.children.map((child) => order.indexOf(child.name));
  return element.children
    .filter((_, at) => places[at] === -1 || (places[at] ?? 0) < Math.max(...places.slice(0, at), 0))
    .map((child) => `${element.name}/${child.name}`);
}

describe('the order of elements', () => {
  test('is the one that the schema demands', () => {
    const wrong = all.flatMap((element) => (ORDER[element.name] ? misplaced(element, ORDER[element.name] ?? []) : []));

    expect(wrong).toEqual([]);
  });

  test('is right inside the workbook host and its custom functions', () => {
    const host = named('Host').find(({ attributes }) => attributes['xsi:type'] === 'Workbook');
    const functions = named('ExtensionPoint').find(({ attributes }) => attributes['xsi:type'] === 'CustomFunctions');

    expect(host?.children.map(({ name }) => name)).toEqual(HOST_ORDER);
    expect(functions && misplaced(functions, FUNCTIONS_ORDER)).toEqual([]);
  });

  test('is seen to be wrong when a label stands before its group', () => {
    const broken = parseXml('<CustomTab><Label/><Group/></CustomTab>');

    expect(misplaced(broken, ORDER['CustomTab'] ?? [])).toEqual(['CustomTab/Group']);
  });
});

describe('resources', () => {
  const ids = (section: string): string[] =>
    named(section).flatMap(({ children }) => children.map(({ attributes }) => attributes['id'] ?? ''));
  const resids = (name: string): string[] => named(name).flatMap(({ attributes }) => attributes['resid'] ?? []);

  test('are all defined in the section where Excel looks for them', () => {
    for (const id of resids('bt:Image').filter(Boolean)) expect(ids('bt:Images')).toContain(id);
    for (const id of [
      ...resids('SourceLocation'),
      ...resids('FunctionFile'),
      ...resids('LearnMoreUrl'),
      ...resids('Runtime'),
    ]) {
      expect(ids('bt:Urls')).toContain(id);
    }
    for (const id of [...resids('Label'), ...resids('Title')]) expect(ids('bt:ShortStrings')).toContain(id);
    for (const id of resids('Description')) expect(ids('bt:LongStrings')).toContain(id);
  });

  test('have ids that are unique and short enough', () => {
    const every = ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'].flatMap(ids);

    expect(new Set(every).size).toBe(every.length);
    for (const id of every) expect(id.length).toBeLessThanOrEqual(32);
  });

  test('are all used', () => {
    const used = new Set(all.flatMap(({ attributes }) => attributes['resid'] ?? []));

    expect(
      ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'].flatMap(ids).filter((id) => !used.has(id)),
    ).toEqual([]);
  });

  test('have texts within Excel’s lengths in every language', () => {
    const values = (section: string): string[] =>
      named(section).flatMap((element) =>
        everyElement(element).flatMap(({ attributes }) => attributes['DefaultValue'] ?? attributes['Value'] ?? []),
      );

    for (const text of values('bt:ShortStrings')) expect(text.length).toBeLessThanOrEqual(125);
    for (const text of values('bt:LongStrings')) expect(text.length).toBeLessThanOrEqual(250);
  });

  test('name icons that exist, in the three sizes', () => {
    for (const image of named('bt:Images').flatMap(({ children }) => children)) {
      const file = (image.attributes['DefaultValue'] ?? '').replace(`${PUBLIC_URL}/`, 'public/');
      expect(existsSync(file), file).toBe(true);
    }
    for (const icon of named('Icon')) {
      expect(icon.children.map(({ attributes }) => attributes['size'])).toEqual(['16', '32', '80']);
    }
  });
});

describe('the shared runtime', () => {
  test('is one page: runtime, functions page, function file and task pane name the same resource', () => {
    const page = named('Page')[0]?.children[0]?.attributes['resid'];
    const others = [
      named('Runtime')[0]?.attributes['resid'],
      named('FunctionFile')[0]?.attributes['resid'],
      ...named('Action').flatMap(({ children }) =>
        children.filter(({ name }) => name === 'SourceLocation').map(({ attributes }) => attributes['resid']),
      ),
    ];

    expect(new Set([page, ...others])).toEqual(new Set(['Taskpane.Url']));
    expect(named('Runtime')[0]?.attributes['lifetime']).toBe('long');
  });

  test('has one pane only, so no task pane id', () => {
    expect(named('TaskpaneId')).toEqual([]);
  });

  test('asks for the requirement sets that it cannot do without', () => {
    const sets = named('Set').map(({ attributes }) => `${attributes['Name']} ${attributes['MinVersion']}`);

    expect(sets).toEqual(['SharedRuntime 1.1', 'CustomFunctionsRuntime 1.3', 'ExcelApi 1.13']);
  });
});

describe('names and languages', () => {
  test('have no namespace: functions carry their whole name', () => {
    expect(named('Namespace')).toEqual([]);
    expect(named('EquivalentAddins')).toEqual([]);
  });

  test('get a namespace when a build asks for the fallback', () => {
    const withNamespace = parseXml(fillManifest(template, { publicUrl: PUBLIC_URL, namespace: 'BRONBLAD' }));
    const functions = descendants(withNamespace, 'ExtensionPoint')[0];

    expect(functions && misplaced(functions, FUNCTIONS_ORDER)).toEqual([]);
    expect(descendants(withNamespace, 'Namespace')[0]?.attributes['resid']).toBe('Functions.Namespace');
    expect(descendants(withNamespace, 'bt:String')[0]?.attributes).toEqual({
      id: 'Functions.Namespace',
      DefaultValue: 'BRONBLAD',
    });
  });

  test('override for the four locales, with the default as English', () => {
    expect(named('DefaultLocale')[0]?.text).toBe('en-US');
    const localised = all.filter(({ children }) => children.some(({ name }) => name.endsWith('Override')));
    expect(localised.length).toBeGreaterThan(10);
    for (const { name, children } of localised) {
      expect(
        children.map(({ attributes }) => attributes['Locale']),
        name,
      ).toEqual(['nl-BE', 'nl-NL', 'fr-BE', 'fr-FR']);
    }
  });

  test('use the prefixed override inside resources: Excel does not load an add-in with the other', () => {
    const resources = named('Resources')[0];

    expect(resources && descendants(resources, 'Override')).toEqual([]);
  });
});

test('every address is on the gateway, over https', () => {
  const addresses = all
    .flatMap(({ attributes, text }) => [...Object.values(attributes), text])
    .filter((value) => value.includes('//'));
  const foreign = addresses.filter(
    (value) =>
      !value.startsWith(PUBLIC_URL) &&
      !value.startsWith('http://schemas.microsoft.com') &&
      !value.startsWith('http://www.w3.org'),
  );

  expect(foreign).toEqual([]);
  expect(template).not.toContain('localhost');
});

test('Microsoft’s own reader understands it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'manifest-'));
  const file = path.join(folder, 'manifest.xml');
  writeFileSync(file, filled);
  try {
    const info = await OfficeAddinManifest.readManifestFile(file);

    expect(info).toMatchObject({
      displayName: 'Bronblad',
      providerName: 'Bronblad',
      defaultLocale: 'en-US',
      version: '0.1.0.0',
      permissions: 'ReadWriteDocument',
    });
    expect(info.id).toMatch(/^[0-9a-f-]{36}$/);
    expect(info.hosts).toEqual(['Workbook']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
