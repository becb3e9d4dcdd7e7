/** The only part that draws: echarts is in a chunk of its own, fetched after the table stands. */
import { minutesInWords } from '@huifa/shared/calendar/office-hours';
import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { FONTS } from './theme';
import { color, size } from './tokens';

register([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

const ROW_PX = 24;
const FRAME_PX = 58;

interface Bar {
  readonly name: string;
  /** Office minutes. */
  readonly half: number | null;
  readonly nineInTen: number | null;
}

interface TimeBarsProps {
  readonly bars: readonly Bar[];
  /** What a screen reader says; the figures stand in a table beside it. */
  readonly label: string;
}

/** A bar for each group that is large enough to say: dark, half of its offers; light, nine in ten. */
export function TimeBars({ bars, label }: TimeBarsProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);

  useEffect(() => {
    if (box.current === null) return;
    const instance = init(box.current);
    chart.current = instance;
    const resizing = new ResizeObserver(() => instance.resize());
    resizing.observe(box.current);
    return () => {
      resizing.disconnect();
      instance.dispose();
    };
  }, []);
  useEffect(() => chart.current?.setOption(optionOf(bars)));

  return <div ref={box} role="img" aria-label={label} style={{ height: FRAME_PX + ROW_PX * bars.length }} />;
}

function optionOf(bars: readonly Bar[]) {
  const series = (name: string, values: (number | null)[], fill: string, width: number) => ({
    name,
    type: 'bar' as const,
    data: values,
    barWidth: width,
    // Drawn over one another: nine in ten always reaches further than half.
    barGap: '-100%',
    itemStyle: { color: fill, borderRadius: [0, 3, 3, 0] },
  });
  const text = { color: color.inkWeak, fontSize: size.small, fontFamily: FONTS };
  return {
    animation: false,
    grid: { left: 4, right: 16, top: 28, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 10, textStyle: text, selectedMode: false },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'none' },
      valueFormatter: (value: unknown) => minutesInWords(Number(value)),
    },
    xAxis: {
      type: 'value',
      minInterval: 60,
      splitNumber: 4,
      axisLabel: {
        ...text,
        formatter: (minutes: number) => (minutes === 0 ? '0' : minutesInWords(minutes)),
        hideOverlap: true,
      },
      splitLine: { lineStyle: { color: color.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLabel: { ...text, width: 92, overflow: 'truncate' },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: color.line } },
    },
    series: [
      series(
        '九成在此之内',
        bars.map(({ nineInTen }) => nineInTen),
        '#a9d3cb',
        12,
      ),
      series(
        '一半在此之内',
        bars.map(({ half }) => half),
        color.brand,
        12,
      ),
    ],
  };
}
