import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';

import type { FormulaTools, FrozenFormula } from '../../../formulas/index.ts';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { useSpeech } from '../../speech.ts';
import { fullAddress } from './cell-address.ts';
import { useStyles } from './formulas.styles.ts';
import type { Changes } from './use-changes.ts';
import { useFormulasWords } from './use-words.ts';

const ConfirmDialog = lazy(async () => ({ default: (await import('./confirm-dialog.tsx')).ConfirmDialog }));

type Props = {
  readonly tools: FormulaTools;
  readonly frozen: readonly FrozenFormula[];
  readonly changes: Changes;
};

const addressOf = ({ place, sheetName = '' }: FrozenFormula): string => fullAddress(place, sheetName);

type Asking =
  | { readonly what: 'overwrite'; readonly formulas: readonly FrozenFormula[] }
  | { readonly what: 'forget'; readonly formula: FrozenFormula };

/** Formulas that became values and that the workbook keeps. */
export function FrozenList(props: Props) {
  return props.frozen.length > 0 && <Frozen {...props} />;
}

function Frozen({ tools, frozen, changes }: Props) {
  const styles = useStyles();
  const root = useRef<HTMLElement>(null);
  useFocusKept(root, '[role="tabpanel"]', 'h1');
  const { frozen: words } = useFormulasWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const { asking, isAsking, ask, thaw, answer } = useThawing({ tools, changes, stay: () => heading.current?.focus() });
  return (
    <section ref={root} className={styles.section} aria-labelledby="formulas-frozen">
      <h2 id="formulas-frozen" ref={heading} className={styles.subtitle} tabIndex={-1}>
        {words.title}
      </h2>
      <p className={styles.note}>{words.note}</p>
      {frozen.length > 1 && (
        <div className={styles.actions}>
          <Button disabledFocusable={changes.isRunning} onClick={() => thaw(frozen, false)}>
            {words.thawAll}
          </Button>
        </div>
      )}
      <ul className={styles.list}>
        {frozen.map((formula) => (
          <li key={formula.id}>
            <FrozenItem
              formula={formula}
              isBusy={changes.isRunning}
              onThaw={() => thaw([formula], false)}
              onForget={() => ask({ what: 'forget', formula })}
            />
          </li>
        ))}
      </ul>
      {asking && (
        <Suspense fallback={null}>
          <Question isOpen={isAsking} asking={asking} onClose={() => answer(false)} onConfirm={() => answer(true)} />
        </Suspense>
      )}
    </section>
  );
}

type Thawing = Pick<Props, 'tools' | 'changes'> & {
  /** Keeps the focus on the screen when what held it goes. */
  readonly stay: () => void;
};

/** Puts formulas back, and asks first where that would cost something. */
function useThawing({ tools, changes, stay }: Thawing) {
  const { format } = useSpeech();
  const { frozen: words } = useFormulasWords();
  const [asking, setAsking] = useState<Asking>();
  const [isAsking, setOpen] = useState(false);
  const ask = (next: Asking): void => {
    setAsking(next);
    setOpen(true);
  };

  const thaw = (formulas: readonly FrozenFormula[], overwrites: boolean): void => {
    stay();
    changes.start(async () => {
      const { thawed, changed } = await tools.thaw(formulas, { overwrites });
      if (changed.length > 0) ask({ what: 'overwrite', formulas: changed });
      return thawed > 0 ? format.plural(words.thawed, thawed) : '';
    });
  };
  const forget = (formula: FrozenFormula): void =>
    changes.start(async () => {
      await tools.forget(formula);
      return words.forgotten;
    });
  const answer = (isYes: boolean): void => {
    setOpen(false);
    stay();
    if (isYes && asking?.what === 'overwrite') thaw(asking.formulas, true);
    if (isYes && asking?.what === 'forget') forget(asking.formula);
  };
  return { asking, isAsking, ask, thaw, answer };
}

type ItemProps = {
  readonly formula: FrozenFormula;
  readonly isBusy: boolean;
  readonly onThaw: () => void;
  readonly onForget: () => void;
};

function FrozenItem({ formula, isBusy, onThaw, onForget }: ItemProps) {
  const styles = useStyles();
  const { format } = useSpeech();
  const { frozen: words } = useFormulasWords();
  const isHere = formula.sheetName !== undefined;
  const address = isHere ? addressOf(formula) : '';
  return (
    <article className={styles.card} aria-label={isHere ? address : formula.formula}>
      <div>
        <p className={styles.name}>{isHere ? address : words.sheetGone}</p>
        <p className={styles.small}>{words.at({ moment: format.moment(formula.at) })}</p>
      </div>
      <p className={styles.formula}>{formula.formula}</p>
      <div className={styles.actions}>
        {isHere && (
          <Button size="small" disabledFocusable={isBusy} aria-label={words.thawOf({ address })} onClick={onThaw}>
            {words.thaw}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-haspopup="dialog"
          disabledFocusable={isBusy}
          aria-label={words.forgetOf({ address })}
          onClick={onForget}
        >
          {words.forget}
        </Button>
      </div>
    </article>
  );
}

type QuestionProps = {
  readonly isOpen: boolean;
  readonly asking: Asking;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

function Question({ asking, ...rest }: QuestionProps) {
  const { format } = useSpeech();
  const { frozen: words } = useFormulasWords();
  if (asking.what === 'forget') {
    const address = asking.formula.sheetName === undefined ? asking.formula.formula : addressOf(asking.formula);
    return (
      <ConfirmDialog title={words.forgetTitle({ address })} body={words.forgetBody} confirm={words.forget} {...rest} />
    );
  }
  const { formulas } = asking;
  return (
    <ConfirmDialog
      title={format.plural(words.changedTitle, formulas.length)}
      body={words.changedBody({ addresses: formulas.map(addressOf).join(', ') })}
      confirm={words.overwrite}
      {...rest}
    />
  );
}
