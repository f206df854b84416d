import type { Explain, Http } from '../../core/http.ts';
import { invalidInput, type Field } from './invalid-input.ts';
import type { Model } from './model/model.ts';
import { createSharedModel } from './model/shared-model.ts';
import { createProtocolChoice } from './protocol/protocol-choice.ts';
import type { Protocol, ProtocolName } from './protocol/protocol.ts';
import type { QueryPlan } from './query/plan.ts';
import { countQuery } from './reading/count-query.ts';
import { explainRefusal } from './reading/explain-refusal.ts';
import { readQuery, type PageSize, type Progress, type QueryReader } from './reading/read-query.ts';
import type { Row } from './reading/row.ts';
import type { FileAddress } from './reading/shape-rows.ts';

/** How one reading is run, apart from what is asked. */
export type Reading = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Stop after this many rows. */
  readonly limit?: number | undefined;
  /** Ask how many rows there are in all, for the progress; the service takes about twice as long. */
  readonly withTotal?: boolean | undefined;
  /** Read the model again, however young it is. Only for `model`. */
  readonly fresh?: boolean | undefined;
};

export type TweedekamerOptions = {
  /** Which dialect the service at the gateway's address speaks; v4 when nobody says. Asked until it answers once. */
  readonly protocol?: (() => Promise<ProtocolName>) | undefined;
  /** Milliseconds of any clock that does not run back. */
  readonly now?: (() => number) | undefined;
};

/** The options of a question as a person wrote them, to find back which one a refusal speaks of. */
export type Texts = Readonly<Partial<Record<Field, string | undefined>>>;

/** A question that is ready to be sent. */
export type Planned = {
  readonly plan: QueryPlan;
  readonly texts: Texts;
  readonly top?: number | undefined;
};

/** The service behind the gateway: its dialect, its model, and rows of it for a plan. */
export type Service = {
  readonly protocol: () => Promise<Protocol>;
  readonly model: (reading: Reading) => Promise<Model>;
  readonly rows: (planned: Planned, reading: Reading, lists: QueryReader['lists']) => Promise<readonly Row[]>;
  readonly count: (planned: Planned, reading: Reading) => Promise<number>;
  readonly files: () => Promise<FileAddress>;
};

const KEEP_MODEL_MS = 60 * 60_000;
/** A cell holds 32,767 characters: no list needs more items than this to fill one. */
const MOST_ITEMS_IN_A_CELL = 5000;

export function createService(http: Http, options: TweedekamerOptions): Service {
  const protocol = createProtocolChoice(options.protocol);
  const models = createSharedModel({
    read: async () => {
      const { modelPath, readModel } = await protocol();
      return readModel(await http.getText(modelPath, { accept: 'application/xml' }));
    },
    now: options.now ?? (() => performance.now()),
    keepMs: KEEP_MODEL_MS,
  });
  const pageSize: PageSize = { longest: 0 };

  /** A name that the model has and the service has not: the model has become old. */
  const explaining = (model: Model, texts: Texts): Explain => {
    const explain = explainRefusal({ model, texts });
    return (status, body) => {
      const failure = explain(status, body);
      if (failure?.kind === 'invalid-input' && failure.problem === 'unknown-name') models.forget();
      return failure;
    };
  };

  const files = async (): Promise<FileAddress> => {
    const { filePath } = await protocol();
    return (set, key) => {
      const path = filePath(set, key);
      return path && http.addressOf(path);
    };
  };

  return {
    protocol,
    files,
    model({ signal, fresh = false }) {
      if (fresh) models.forget();
      return models.get(signal);
    },
    async rows({ plan, texts, top }, { signal, onProgress, limit, withTotal = false }, lists) {
      const model = await models.get(signal);
      const reader = { http, protocol: await protocol(), model, signal, explain: explaining(model, texts) };
      const mostItems = lists === 'text' ? MOST_ITEMS_IN_A_CELL : Infinity;
      const most = lowest(checkedTop(top), limit);
      const wanted = { lists, limit: most, top: checkedTop(top), withTotal, mostItems, files: await files() };
      return readQuery({ ...reader, ...wanted, pageSize, onProgress }, plan);
    },
    async count({ plan, texts }, { signal }) {
      const model = await models.get(signal);
      return countQuery({ http, protocol: await protocol(), signal, explain: explaining(model, texts) }, plan);
    },
  };
}

function checkedTop(top: number | undefined): number | undefined {
  if (top === undefined || (Number.isInteger(top) && top >= 0)) return top;
  throw invalidInput('top', 'out-of-range');
}

function lowest(...limits: readonly (number | undefined)[]): number | undefined {
  const given = limits.filter((limit) => limit !== undefined);
  return given.length === 0 ? undefined : Math.min(...given);
}
