'use client';

import { useComputedColorScheme } from '@mantine/core';
import {
  CandlestickSeries,
  createChart,
  createSeriesMarkers,
  type IChartApi,
  LineStyle,
  type SeriesMarker,
  type UTCTimestamp,
} from 'lightweight-charts';
import { useEffect, useRef } from 'react';
import type { ChartCandle } from '#data/market/get-candles.ts';
import styles from './price-chart.module.css';

export interface PriceLine {
  readonly price: number;
  readonly title: string;
  readonly tone: 'accent' | 'gain' | 'loss';
}

export interface PriceMarker {
  readonly at: string;
  readonly text: string;
  readonly shape: 'arrowUp' | 'arrowDown' | 'circle';
  readonly position: 'aboveBar' | 'belowBar';
}

interface PriceChartProps {
  readonly label: string;
  readonly candles: readonly ChartCandle[];
  readonly lines: readonly PriceLine[];
  readonly markers: readonly PriceMarker[];
  /** The stretch shown first; the rest is reached by dragging. */
  readonly from: string;
  readonly to: string;
  readonly decimals: number;
}

/** Candles with the levels of a call drawn across them. */
export function PriceChart(props: PriceChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('dark');
  useEffect(() => {
    if (!place.current) return;
    const chart = drawPrices(place.current, props, scheme);
    return () => chart.remove();
  }, [props, scheme]);
  // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form controls, this groups a drawing
  return <div ref={place} role="group" aria-label={props.label} className={styles.chart} />;
}

function drawPrices(place: HTMLElement, props: PriceChartProps, _scheme: string): IChartApi {
  const colour = (name: string) => getComputedStyle(place).getPropertyValue(`--q-${name}`).trim();
  const chart = createChart(place, {
    autoSize: true,
    layout: { background: { color: colour('panel') }, textColor: colour('text-soft'), fontSize: 11 },
    grid: { vertLines: { visible: false }, horzLines: { color: colour('line') } },
    timeScale: { timeVisible: true, borderColor: colour('line-strong') },
    rightPriceScale: { borderColor: colour('line-strong') },
    handleScroll: { mouseWheel: false },
    handleScale: { mouseWheel: false },
  });
  const series = chart.addSeries(CandlestickSeries, {
    upColor: colour('gain'),
    wickUpColor: colour('gain'),
    downColor: colour('loss'),
    wickDownColor: colour('loss'),
    borderVisible: false,
    priceLineVisible: false,
    lastValueVisible: false,
    priceFormat: { type: 'price', precision: props.decimals, minMove: 10 ** -props.decimals },
    // The levels belong to the picture even where no candle came near them.
    autoscaleInfoProvider: (
      base: () => { priceRange: { minValue: number; maxValue: number } | null } | null,
    ) => holdLevels(base(), props.lines),
  });
  series.setData(props.candles.map((candle) => ({ ...candle, time: seconds(candle.opened_at) })));
  for (const { price, title, tone } of props.lines) {
    const style = tone === 'accent' ? LineStyle.Solid : LineStyle.Dashed;
    series.createPriceLine({
      price,
      title,
      color: colour(tone),
      lineWidth: 1,
      lineStyle: style,
      axisLabelVisible: true,
    });
  }
  createSeriesMarkers(series, props.markers.map(toSeriesMarker(colour('text'))));
  showStretch(chart, props);
  return chart;
}

function holdLevels(
  base: { priceRange: { minValue: number; maxValue: number } | null } | null,
  lines: readonly PriceLine[],
) {
  if (!base?.priceRange) return null;
  const prices = lines.map(({ price }) => price);
  return {
    priceRange: {
      minValue: Math.min(base.priceRange.minValue, ...prices),
      maxValue: Math.max(base.priceRange.maxValue, ...prices),
    },
  };
}

function toSeriesMarker(color: string) {
  return ({ at, text, shape, position }: PriceMarker): SeriesMarker<UTCTimestamp> => ({
    time: seconds(at),
    text,
    shape,
    position,
    color,
  });
}

function showStretch(chart: IChartApi, { candles, from, to }: PriceChartProps) {
  const first = candles.findIndex(({ opened_at }) => opened_at >= from);
  const after = candles.findIndex(({ opened_at }) => opened_at >= to);
  chart.timeScale().setVisibleLogicalRange({
    from: Math.max(0, first) - 1,
    to: (after === -1 ? candles.length : after) + 1,
  });
}

function seconds(instant: string): UTCTimestamp {
  return (Date.parse(instant) / 1000) as UTCTimestamp;
}
