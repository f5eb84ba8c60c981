//! Charts and tables: marks and cells as elements, with their words about them.

use crate::chart::{Chart, Mark, Table, coordinate, path};
use crate::report::page::Drawn;
use crate::words::page::{SAME_AS_A_TABLE, about};
use crate::words::read_aloud::ROWS;
use yew::prelude::*;

/// A chart with its finding, its sentence, and its figures as a table.
pub(super) fn chart(id: &'static str, drawn: &Drawn) -> Html {
    figure(
        id,
        drawn,
        |_| Vec::new(),
        Listening::default(),
        Html::default(),
    )
}

/// What a drawing tells of a pointer over it.
#[derive(Clone, Default)]
pub(super) struct Listening {
    pub(super) down: Option<Callback<PointerEvent>>,
    pub(super) moves: Option<Callback<PointerEvent>>,
    pub(super) leaves: Option<Callback<PointerEvent>>,
    pub(super) click: Option<Callback<MouseEvent>>,
}

/// A chart with more marks over each drawing, and what stands below the drawing.
pub(super) fn figure(
    id: &'static str,
    drawn: &Drawn,
    over: impl Fn(&Chart) -> Vec<Mark>,
    listening: Listening,
    below: Html,
) -> Html {
    let (title, sentence, table_id) = (
        [id, "-title"].concat(),
        [id, "-sentence"].concat(),
        [id, "-table"].concat(),
    );
    let chart = &drawn.narrow;
    html! {
        <figure class={classes!("part", drawn.readings.is_some().then_some("is-readable"))}
            aria-labelledby={title.clone()}>
            <h4 class="chart-title" id={title.clone()}>{ chart.title.clone() }</h4>
            <p class="chart-subtitle">{ chart.subtitle.clone() }</p>
            for (chart, class) in [
                (&drawn.narrow, "drawing is-narrow"),
                (&drawn.wide, "drawing is-wide"),
            ] {
                <svg {class} role="img" viewBox={chart.view_box()}
                    aria-labelledby={title.clone()} aria-describedby={sentence.clone()}
                    onpointerdown={listening.down.clone()} onpointermove={listening.moves.clone()}
                    onpointerleave={listening.leaves.clone()} onclick={listening.click.clone()}>
                    for one in &chart.marks {
                        { mark(one) }
                    }
                    <g>
                        for one in &over(chart) {
                            { mark(one) }
                        }
                    </g>
                </svg>
            }
            { below }
            <p class="chart-sentence" id={sentence}>{ chart.sentence.clone() }</p>
            <details class="chart-table" id={[id, "-data"].concat()}>
                <summary>
                    { SAME_AS_A_TABLE }
                    <span class="unseen">{ about(&chart.title) }</span>
                </summary>
                { table(&table_id, &chart.table, 0) }
            </details>
        </figure>
    }
}

/// A small drawing as wide as where it stands, with its sentence for those who do not see it. It is
/// stretched one way only: places along it are in per cent, and a line is drawn in a frame of its
/// own that gives way.
pub(super) fn small(chart: &Chart) -> Html {
    let percent = |x: f64| coordinate(x / chart.width * 100.0) + "%";
    html! {
        <svg class="small-drawing" role="img" aria-label={chart.sentence.clone()}>
            for one in &chart.marks {
                {
                    match one {
                        Mark::Circle { class, x, y, radius } => html! {
                            <circle class={*class} cx={percent(*x)} cy={coordinate(*y)}
                                r={coordinate(*radius)} />
                        },
                        Mark::Rule { class, from, to } => html! {
                            <line class={*class} x1={percent(from.0)} y1={coordinate(from.1)}
                                x2={percent(to.0)} y2={coordinate(to.1)} />
                        },
                        other => html! {
                            <svg class="stretched" width="100%" height={coordinate(chart.height)}
                                viewBox={chart.view_box()} preserveAspectRatio="none">
                                { mark(other) }
                            </svg>
                        },
                    }
                }
            }
        </svg>
    }
}

fn mark(mark: &Mark) -> Html {
    let class = mark.class();
    match mark {
        Mark::Line { points, .. } => html! { <path {class} d={path(points, false)} /> },
        Mark::Area { points, .. } => html! { <path {class} d={path(points, true)} /> },
        Mark::Rect {
            x,
            y,
            width,
            height,
            ..
        } => html! {
            <rect {class} x={coordinate(*x)} y={coordinate(*y)}
                width={coordinate(*width)} height={coordinate(*height)} />
        },
        Mark::Circle { x, y, radius, .. } => html! {
            <circle {class} cx={coordinate(*x)} cy={coordinate(*y)} r={coordinate(*radius)} />
        },
        Mark::Rule { from, to, .. } => html! {
            <line {class} x1={coordinate(from.0)} y1={coordinate(from.1)}
                x2={coordinate(to.0)} y2={coordinate(to.1)} />
        },
        Mark::Text {
            x, y, anchor, text, ..
        } => html! {
            <text {class} x={coordinate(*x)} y={coordinate(*y)} text-anchor={anchor.as_str()}>
                { text.clone() }
            </text>
        },
    }
}

/// A table of figures in a region of its own, which scrolls where the column is too narrow. The
/// last `sums` rows stand apart.
pub(super) fn table(id: &str, table: &Table, sums: usize) -> Html {
    grid(id, table, sums, Some("number"))
}

/// The same for a table of words.
pub(super) fn words(id: &str, table: &Table) -> Html {
    grid(id, table, 0, None)
}

fn grid(id: &str, table: &Table, sums: usize, cells: Option<&'static str>) -> Html {
    let caption = [id, "-caption"].concat();
    let sums_from = table.rows.len().saturating_sub(sums);
    html! {
        <div class="scroll" role="region" tabindex="0" aria-labelledby={caption.clone()}>
            <table id={id.to_owned()} class={cells.is_none().then_some("words")}>
                <caption id={caption}>{ table.caption.clone() }</caption>
                <thead>
                    <tr>
                        for (at, head) in table.head.iter().enumerate() {
                            <th scope="col" class={cells.filter(|_| at > 0)}>
                                if head.is_empty() {
                                    <span class="unseen">{ ROWS }</span>
                                } else {
                                    { head.clone() }
                                }
                            </th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for (row_at, row) in table.rows.iter().enumerate() {
                        <tr class={(row_at >= sums_from).then_some("is-total")}>
                            for (at, cell) in row.iter().enumerate() {
                                if at == 0 {
                                    <th scope="row">{ cell.clone() }</th>
                                } else {
                                    <td class={cells}>{ cell.clone() }</td>
                                }
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
