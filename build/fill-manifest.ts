/** What stands for the address of the gateway in manifest.xml and functions*.json until they are served. */
export const PUBLIC_URL_PLACEHOLDER = '${PUBLIC_URL}';

type FillOptions = {
  /** Origin of the gateway, without a trailing slash. */
  readonly publicUrl: string;
  /**
   * Emits `<Namespace>`, the fallback if a version of Excel turns out to refuse a manifest without one. Functions are
   * then called `=NAME.PDATA.WORKFORCE(…)`, and switching later orphans every formula in existing workbooks.
   */
  readonly namespace?: string | undefined;
};

/** The manifest that Excel loads, of the manifest that this repository holds. */
export function fillManifest(template: string, { publicUrl, namespace }: FillOptions): string {
  const filled = template.replaceAll(PUBLIC_URL_PLACEHOLDER, publicUrl);
  if (namespace === undefined) return filled;
  return filled
    .replace('</Metadata>', '</Metadata>\n            <Namespace resid="Functions.Namespace"/>')
    .replace(
      '<bt:ShortStrings>',
      `<bt:ShortStrings>\n        <bt:String id="Functions.Namespace" DefaultValue="${namespace}"/>`,
    );
}
