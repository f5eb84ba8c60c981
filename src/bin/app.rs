//! The program that the page loads. It does nothing by itself: the page's boot script calls
//! [`level7::ui::begin`], so that it knows when the calculator has been drawn.
fn main() {
    // What is linked is what is exported.
    let _ = level7::ui::begin;
}
