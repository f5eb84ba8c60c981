//! The program that the page loads.
fn main() {
    level7::ui::start();
}
