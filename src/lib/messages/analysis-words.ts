/** The figures of item analysis in words: what each is called and means, its value, and what is said of it. */
import type { DiscriminationBand, ItemStatistics } from '../core/statistics-items';
import type { QuizStatistics } from '../core/statistics-quiz';
import { numberFormat } from './intl-formats';
import { m } from './generated/messages.js';

/** One figure as it is shown. `note`: what is said of the value, if anything. */
export interface ShownFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly meaning: string;
}

/** A figure to two decimals; in words when there is none. */
export function formatFigure(value: number | null): string {
  if (value === null) return m.analysis_no_figure();
  return numberFormat({ maximumFractionDigits: 2 }).format(value);
}

/** Percent (0 to 100) to one decimal; in words when there is none. */
export function formatPercentFigure(percent: number | null): string {
  if (percent === null) return m.analysis_no_figure();
  const style = { style: 'percent', maximumFractionDigits: 1 } as const;
  return numberFormat(style).format(percent / 100);
}

/** A band's name. */
export function sayBand(band: DiscriminationBand): string {
  return {
    'very-good': m.analysis_band_very_good,
    adequate: m.analysis_band_adequate,
    weak: m.analysis_band_weak,
    'very-weak': m.analysis_band_very_weak,
    'probably-invalid': m.analysis_band_invalid,
  }[band]();
}

/** The discrimination with its band; under ten attempts, that there are too few to say. */
export function sayDiscrimination({ discrimination, band, reliability }: ItemStatistics): {
  readonly value: string;
  readonly note: string;
} {
  if (reliability === 'hidden') return { value: m.analysis_too_few(), note: '' };
  const isUnstable = reliability === 'unstable' && discrimination !== null;
  const notes = [band === null ? '' : sayBand(band), isUnstable ? m.analysis_unstable() : ''];
  const note = notes.filter((one) => one !== '').join(m.interpunct());
  return { value: formatPercentFigure(discrimination), note };
}

/** The figures of a whole quiz. */
export function listQuizFigures(quiz: QuizStatistics): ShownFigure[] {
  const plain = (label: string, value: string, meaning: string) => ({
    label,
    value,
    note: '',
    meaning,
  });
  return [
    plain(m.analysis_mean(), formatFigure(quiz.mean), m.analysis_mean_means()),
    plain(m.analysis_median(), formatFigure(quiz.median), m.analysis_median_means()),
    plain(
      m.analysis_deviation(),
      formatFigure(quiz.standardDeviation),
      m.analysis_deviation_means(),
    ),
    plain(m.analysis_skewness(), formatFigure(quiz.skewness), m.analysis_skewness_means()),
    plain(m.analysis_kurtosis(), formatFigure(quiz.kurtosis), m.analysis_kurtosis_means()),
    plain(m.analysis_alpha(), formatPercentFigure(quiz.alpha), m.analysis_alpha_means()),
    plain(
      m.analysis_error_ratio(),
      formatPercentFigure(quiz.errorRatio),
      m.analysis_error_ratio_means(),
    ),
    plain(
      m.analysis_standard_error(),
      formatFigure(quiz.standardError),
      m.analysis_standard_error_means(),
    ),
  ];
}

/** The figures of an item: first how hard it was, then what it weighed. */
export function listItemFigures(item: ItemStatistics): ShownFigure[] {
  const { facility, standardDeviation, guessScore, intendedWeight, effectiveWeight } = item;
  const isNegative = effectiveWeight === 'negative-covariance';
  return [
    {
      label: m.analysis_facility(),
      value: formatPercentFigure(facility === null ? null : 100 * facility),
      note: m.analysis_drew({ count: item.attemptCount }),
      meaning: m.analysis_facility_means(),
    },
    {
      label: m.analysis_guess(),
      value: formatPercentFigure(100 * guessScore),
      note: '',
      meaning: m.analysis_guess_means(),
    },
    {
      label: m.analysis_item_deviation(),
      value: formatFigure(standardDeviation),
      note: '',
      meaning: m.analysis_item_deviation_means(),
    },
    {
      label: m.analysis_intended(),
      value: formatPercentFigure(intendedWeight),
      note: '',
      meaning: m.analysis_intended_means(),
    },
    {
      label: m.analysis_effective(),
      value: isNegative ? m.analysis_negative_covariance() : formatPercentFigure(effectiveWeight),
      note: isNegative ? m.analysis_negative_covariance_help() : '',
      meaning: m.analysis_effective_means(),
    },
  ];
}

/** The figures that tell strong from weak. All are hidden while the attempts are too few for any of them. */
export function listDiscriminationFigures(item: ItemStatistics): ShownFigure[] {
  const isHidden = item.reliability === 'hidden';
  const unless = (value: string) => (isHidden ? m.analysis_too_few() : value);
  const isInefficient = item.isInefficient && !isHidden;
  return [
    {
      label: m.analysis_discrimination(),
      ...sayDiscrimination(item),
      meaning: m.analysis_discrimination_means(),
    },
    {
      label: m.analysis_upper_lower(),
      value: unless(formatFigure(item.upperLower)),
      note: '',
      meaning: m.analysis_upper_lower_means(),
    },
    {
      label: m.analysis_efficiency(),
      value: unless(formatPercentFigure(item.efficiency)),
      note: isInefficient ? m.analysis_inefficient() : '',
      meaning: m.analysis_efficiency_means(),
    },
  ];
}
