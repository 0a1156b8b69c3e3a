//! Rebuilds the program when a migration changes; cargo does not notice by itself.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
