//! Charts and tables: marks and cells as elements, with their words about them.

use crate::chart::{Chart, Mark, Table, coordinate, path};
use crate::report::page::Drawn;
use yew::prelude::*;

/// A chart with its finding, its sentence, and its figures as a table.
pub(super) fn chart(id: &'static str, drawn: &Drawn) -> Html {
    let (title, sentence, table_id) = (
        [id, "-title"].concat(),
        [id, "-sentence"].concat(),
        [id, "-table"].concat(),
    );
    let chart = &drawn.narrow;
    html! {
        <figure class="part" aria-labelledby={title.clone()}>
            <h3 class="chart-title" id={title.clone()}>{ chart.title.clone() }</h3>
            { drawing(&drawn.narrow, "drawing is-narrow", &title, &sentence) }
            { drawing(&drawn.wide, "drawing is-wide", &title, &sentence) }
            <figcaption class="chart-sentence" id={sentence}>{ chart.sentence.clone() }</figcaption>
            <details class="chart-table" id={[id, "-data"].concat()}>
                <summary>
                    { "The same as a table" }
                    <span class="unseen">{ ": " }{ chart.title.clone() }</span>
                </summary>
                { table(&table_id, &chart.table, 0) }
            </details>
        </figure>
    }
}

/// One drawing. Its name and description are the words that all can read beside it.
fn drawing(chart: &Chart, class: &'static str, title: &str, sentence: &str) -> Html {
    html! {
        <svg {class} role="img" viewBox={chart.view_box()}
            aria-labelledby={title.to_owned()} aria-describedby={sentence.to_owned()}>
            for one in &chart.marks {
                { mark(one) }
            }
        </svg>
    }
}

/// A small drawing of its own size, with its sentence for those who do not see it.
pub(super) fn small(chart: &Chart) -> Html {
    html! {
        <svg class="small-drawing" role="img" viewBox={chart.view_box()}
            aria-label={chart.sentence.clone()}>
            for one in &chart.marks {
                { mark(one) }
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
                                { head.clone() }
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
