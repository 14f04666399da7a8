// @cloud-copilot/iam-simulate 0.1.173 (AGPL-3.0), in a process of its own and never linked or copied.
// More than we do: validates policies, context keys and resource types at each call, and explains every statement.
// Less: derives no context keys, so that the conditions on them are fed from outside here; nothing is kept between calls.
//
// Prints a line for each case: name, scenario, median, least and greatest nanoseconds of CPU time, agreement.
import { readFileSync } from 'node:fs'
import { runSimulation } from '@cloud-copilot/iam-simulate'

const windows = 11
const windowMillis = 500

// The keys that our engine derives from caller and resource.
function derived(caller, resource) {
  const account = caller.split(':')[4]
  const region = resource.split(':')[3]
  return {
    'aws:PrincipalArn': caller,
    'aws:PrincipalAccount': account,
    'aws:PrincipalType': 'AssumedRole',
    'aws:PrincipalIsAWSService': 'false',
    'aws:SecureTransport': 'true',
    'aws:ViaAWSService': 'false',
    'aws:RequestedRegion': region || 'us-east-1',
    'aws:ResourceAccount': resource.split(':')[4] || account
  }
}

async function measure(file) {
  const asked = JSON.parse(readFileSync(file, 'utf8'))
  const identityPolicies = asked.policies.map((policy) => ({ name: policy.name, policy: policy.document }))
  const simulations = asked.requests.map((request) => ({
    identityPolicies,
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    request: {
      principal: asked.caller,
      action: request.action,
      resource: { resource: request.resource, accountId: request.resource.split(':')[4] || asked.caller.split(':')[4] },
      contextVariables: { ...derived(asked.caller, request.resource), ...request.context }
    }
  }))
  const expected = { ALLOWED: 'Allowed', IMPLICIT_DENY: 'ImplicitlyDenied', EXPLICIT_DENY: 'ExplicitlyDenied' }
  let agreed = 0
  for (let i = 0; i < simulations.length; i++) {
    const answer = await runSimulation(simulations[i], {})
    const result = answer.overallResult ?? answer.analysis?.result
    agreed += result === expected[asked.requests[i].decision] ? 1 : 0
  }
  const nanos = []
  let next = 0
  for (let window = -3; window < windows; window++) {
    const start = process.cpuUsage()
    let used = 0
    let count = 0
    while (used < windowMillis * 1000) {
      await runSimulation(simulations[next++ % simulations.length], {})
      count++
      const since = process.cpuUsage(start)
      used = since.user + since.system
    }
    if (window >= 0) nanos.push((used * 1000) / count)
  }
  nanos.sort((a, b) => a - b)
  const numbers = [nanos[(windows - 1) / 2], nanos[0], nanos[windows - 1]]
  console.log(
    ['iam-simulate-0.1.173', asked.scenario, ...numbers, `${agreed} of ${simulations.length}`].join('\t')
  )
}

for (const file of process.argv.slice(2)) await measure(file)
