// node bill-judge.mjs FILE, where the library was installed: fails if it is no CycloneDX 1.6.
import { readFileSync } from 'node:fs';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';

const bill = readFileSync(process.argv[2], 'utf8');
const faults = await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(bill);
if (faults !== null) {
  console.error(JSON.stringify(faults, undefined, 2));
  process.exitCode = 1;
}
