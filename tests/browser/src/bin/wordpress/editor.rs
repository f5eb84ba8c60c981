//! Writing an article in the block editor, as an editor at a keyboard does.

use crate::look::{self, Case};
use browser_tests::Page;
use serde_json::json;
use std::path::Path;

const FRAME: &str = ".wp-block-level7-calculator iframe";

/// Puts the block into an article, fills in its form, and publishes it. The article is to be looked
/// at like the others.
pub(crate) fn write(home: &str, folder: &Path) -> Case {
    let page = look::open((1280, 1100));
    page.goto(&format!("{home}/wp-login.php"));
    let log_in = "document.getElementById('user_login').value = 'editor'; \
                  document.getElementById('user_pass').value = 'trial'; \
                  document.getElementById('loginform').submit()";
    page.run(log_in, &[]);
    waits(
        &page,
        "the editor is let in",
        "document.querySelector('#wpadminbar')",
    );
    page.goto(&format!("{home}/wp-admin/post-new.php"));
    waits(
        &page,
        "the block is known",
        "window.wp && wp.blocks && wp.data && wp.blocks.getBlockType('level7/calculator') && \
         document.querySelector('.edit-post-visual-editor')",
    );
    let insert = "wp.data.dispatch('core/preferences') \
                      .set('core/edit-post', 'welcomeGuide', false); \
                  const block = wp.blocks.createBlock('level7/calculator'); \
                  wp.data.dispatch('core/editor') \
                      .editPost({ title: 'Level 7, from the editor' }); \
                  wp.data.dispatch('core/block-editor').insertBlocks( \
                      [wp.blocks.createBlock('core/paragraph', { content: 'Before it.' }), block, \
                       wp.blocks.createBlock('core/paragraph', { content: 'After it.' })]); \
                  wp.data.dispatch('core/block-editor').selectBlock(block.clientId); \
                  wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block')";
    page.run(insert, &[]);
    let frame = format!("document.querySelector('{FRAME}')");
    waits(&page, "the block shows the calculator", &frame);
    waits(
        &page,
        "its form is there",
        "[...document.querySelectorAll('label')].some((one) => one.textContent === 'Fee, in pounds')",
    );
    fill(&page, "Fee, in pounds", "4,950");
    fill(&page, "Name of the course", "Award in Injectables");
    waits(
        &page,
        "what is typed is shown",
        &format!("/[?]course=Award[+]in[+]Injectables&fee=4950$/.test({frame}.src)"),
    );
    page.enter_frame(FRAME);
    waits(
        &page,
        "the calculator starts in the editor",
        "document.querySelector('#level7[data-state=ready]')",
    );
    page.leave_frames();
    page.screenshot(&folder.join("editor-1280.png"));
    let publish = "wp.data.dispatch('core/editor').editPost({ status: 'publish' }); \
                   wp.data.dispatch('core/editor').savePost()";
    page.run(publish, &[]);
    waits(
        &page,
        "it is published",
        "wp.data.select('core/editor').isCurrentPostPublished() && \
         !wp.data.select('core/editor').isSavingPost()",
    );
    let ask = |script: &str| page.run(&format!("return {script}"), &[]);
    let url = ask("wp.data.select('core/editor').getPermalink()");
    let id = ask("wp.data.select('core/editor').getCurrentPostId()");
    page.goto(&format!("{home}/wp-admin/post.php?post={id}&action=edit"));
    waits(
        &page,
        "it is opened again",
        &format!("window.wp && wp.data && {frame}"),
    );
    let kept = ask("wp.data.select('core/block-editor').getBlocks() \
         .map((one) => [one.name, one.isValid, one.attributes.fee || ''])");
    assert_eq!(
        kept,
        json!([
            ["core/paragraph", true, ""],
            ["level7/calculator", true, "4,950"],
            ["core/paragraph", true, ""],
        ])
    );
    Case {
        name: "editor-block".into(),
        who: "editor".into(),
        what: "the block, from the block editor, with a course".into(),
        frame: "level7-calculator".into(),
        fits: "fits".into(),
        url: url.as_str().unwrap_or_default().to_owned(),
    }
}

fn waits(page: &Page, what: &str, expression: &str) {
    let script = format!("return !!({expression})");
    page.wait_until(what, |page| page.run(&script, &[]) == true);
}

/// Types into the box with this label, as far as React can tell.
fn fill(page: &Page, label: &str, text: &str) {
    let script = "const label = [...document.querySelectorAll('label')] \
                      .find((one) => one.textContent === arguments[0]); \
                  const box = document.getElementById(label.htmlFor); \
                  const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value'); \
                  own.set.call(box, arguments[1]); \
                  box.dispatchEvent(new Event('input', { bubbles: true }))";
    page.run(script, &[json!(label), json!(text)]);
}
