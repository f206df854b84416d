import { toSheetPrefix, toCellAddress } from '../univer/grid-address.ts';
import { deliver, toCallResult, toFailedResult } from './call-result.ts';
import { type CallingCell, type StartCall } from './call-ledger.ts';
import { type CallResult } from './cell-value.ts';
import { type CustomFunction, type FunctionMetadata } from './functions-json.ts';

/** What a call needs from the page. */
export type CallSurroundings = {
  /** The functions the add-in has associated so far, by upper-case id. */
  readonly functions: () => Readonly<Record<string, CustomFunction>>;
  readonly sheetName: (sheetId: string) => string;
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
};

/** How long a formula waits, in milliseconds, for an add-in that is still loading. */
export const associationPatience = 30_000;
const associationPoll = 50;

/** The last argument of every custom function. */
type Invocation = {
  readonly functionName: string;
  readonly address?: string;
  readonly isInValuePreview: false;
  onCanceled?: (() => void) | undefined;
};

/** One call of an add-in's function; it starts right after the calculation that asked for it. */
export function toStartCall(
  surroundings: CallSurroundings,
  call: { readonly metadata: FunctionMetadata; readonly cell: CallingCell; readonly values: readonly unknown[] },
): StartCall {
  return (settle) => {
    const invocation = toInvocation(surroundings, call.metadata, call.cell);
    let isCancelled = false;
    const run = async () => {
      const found = await findFunction(surroundings, call.metadata.id);
      if (!isCancelled) {
        settle(await callFunction(found, [...call.values, invocation]));
      }
    };
    void run();
    return {
      cancel() {
        isCancelled = true;
        invocation.onCanceled?.();
      },
    };
  };
}

function toInvocation(surroundings: CallSurroundings, metadata: FunctionMetadata, cell: CallingCell): Invocation {
  const address = `${toSheetPrefix(surroundings.sheetName(cell.sheetId))}${toCellAddress(cell)}`;
  return {
    functionName: metadata.name.toUpperCase(),
    // Excel gives the address only to functions that ask for it.
    ...(metadata.options?.requiresAddress === true ? { address } : {}),
    isInValuePreview: false,
  };
}

/** Formulas may be entered, or come with the workbook, before the add-in's page has run. */
async function findFunction(surroundings: CallSurroundings, id: string): Promise<CustomFunction | undefined> {
  const deadline = surroundings.now() + associationPatience;
  for (;;) {
    const found = surroundings.functions()[id.toUpperCase()];
    if (found !== undefined || surroundings.now() >= deadline) {
      return found;
    }
    await surroundings.wait(associationPoll);
  }
}

/** A function that was never associated is `#N/A` in Excel. */
async function callFunction(found: CustomFunction | undefined, args: readonly unknown[]): Promise<CallResult | 'lost'> {
  if (found === undefined) {
    return toFailedResult({ code: '#N/A' });
  }
  try {
    const delivery = deliver(await found(...(args as readonly never[])));
    return delivery.kind === 'lost' ? 'lost' : toCallResult(delivery.value);
  } catch (error) {
    return toFailedResult(error);
  }
}
