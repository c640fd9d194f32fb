<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>Actions</name>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Open folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Look again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Include &amp;subfolders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Close folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Undo last run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>U&amp;ndo last run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Re&amp;view the unsure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;History…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Select &amp;all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Find</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Change &amp;label…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Back to the &amp;model's label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Show in file &amp;manager</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Move to &amp;trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Copy path</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Apply the preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Edit the &amp;template</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Choose the &amp;destination…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Names of labels…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>R&amp;ules…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;More options…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Pause or go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Stop or go back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Larger photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Smaller photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Heat map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;About Photo Organizer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Sort into folders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Rename</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Both</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Fine labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Everyday labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>B&amp;road groups</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>By &amp;name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>By &amp;date</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>By &amp;label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>By &amp;confidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Reversed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Open &amp;recent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>S&amp;ort</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Edit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;View</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Tidy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Help</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>CategoryForm</name>
  <message>
   <location filename="../../organizer/ui/category_form.py" />
   <source>New category</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/category_form.py" />
   <source>In English</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/category_form.py" />
   <source>In Chinese</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/category_form.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/category_form.py" />
   <source>for example Allotment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/category_form.py" />
   <source>the same, where left empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/category_form.py" />
   <source>Folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/category_form.py" />
   <source>called like the category</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/category_form.py" />
   <source>Group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/category_form.py" />
   <source>Type another name for a new group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/category_form.py" />
   <source>Make category</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/category_form.py" />
   <source>A category of your own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/category_form.py" />
   <source>Move labels into it, or call photos so yourself. A name that is no group yet makes a new group.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ChoiceButton</name>
  <message>
   <location filename="../../organizer/ui/choice_button.py" />
   <source>Label</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>DetailPane</name>
  <message>
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>Preview of the photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>Change label…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>Say what the photo shows (Ctrl+L)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>Change label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>Heat map</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>Change {0} labels…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>Details of the photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>Where it will go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>Select a photo to see more about it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>Show where in the photo the label was seen (H)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>No place in the photo decided about its label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>Known once all photos have been looked at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>Being worked out…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/detail_pane.py" />
   <source>The template needs mending first.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Dialogs</name>
  <message>
   <location filename="../../organizer/ui/dialogs.py" />
   <source>About Photo Organizer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/dialogs.py" />
   <source>&lt;h3&gt;Photo Organizer {0}&lt;/h3&gt;&lt;p&gt;Labels the photos of a folder, shows what it would do, renames or sorts them, and can always undo.&lt;/p&gt;&lt;p&gt;Labels come from MobileNetV2, on this computer: no photo ever leaves it.&lt;/p&gt;</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Enabling</name>
  <message>
   <location filename="../../organizer/ui/enabling.py" />
   <source>There are no photos in this folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/enabling.py" />
   <source>Looking for photos…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/enabling.py" />
   <source>No photo matches.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HistoryDialog</name>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Earlier runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Done, a later run built on it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Runs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>What was moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>What was put into the trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Undo this run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Redo this run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Put back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Every run can be taken back: photos go to where they were, under their names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Nothing has been moved yet. What you apply appears here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>The report is in {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Continue this run</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>HistoryModel</name>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Interrupted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Partly undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/history_dialog.py" />
   <source>Done, a later run built on it</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>KeyHints</name>
  <message>
   <location filename="../../organizer/ui/key_hints.py" />
   <source>Keys</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LabelChooser</name>
  <message>
   <location filename="../../organizer/ui/label_chooser.py" />
   <source>Change label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/label_chooser.py" />
   <source>What does this photo show?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/label_chooser.py" />
   <source>What do these {0} photos show?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/label_chooser.py" />
   <source>Search, or type a name of your own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/label_chooser.py" />
   <source>Label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/label_chooser.py" />
   <source>Labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/label_chooser.py" />
   <source>Back to the model's label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/label_chooser.py" />
   <source>Set label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/label_chooser.py" />
   <source>A name of your own: photos get a folder with this name.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LeftAloneDialog</name>
  <message>
   <location filename="../../organizer/ui/left_alone_dialog.py" />
   <source>Left alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/left_alone_dialog.py" />
   <source>These are not tidied and stay exactly where they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/left_alone_dialog.py" />
   <source>What was left alone</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>LeftAloneModel</name>
  <message>
   <location filename="../../organizer/ui/left_alone_dialog.py" />
   <source>{0} {1} and is not entered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/left_alone_dialog.py" />
   <source>{0} {1} and is not entered ({2} such folders)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MainPage</name>
  <message>
   <location filename="../../organizer/ui/main_page.py" />
   <source>Review the unsure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/main_page.py" />
   <source>Look through them one by one, by keyboard, the most doubtful first (Ctrl+R)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/main_page.py" />
   <source>Search names and labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/main_page.py" />
   <source>Search</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/main_page.py" />
   <source>Search names and labels (Ctrl+F)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/main_page.py" />
   <source>Sort the photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/main_page.py" />
   <source>Sort the photos by name, date, label or confidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/main_page.py" />
   <source>Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/main_page.py" />
   <source>Review {0} unsure</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <location filename="../../organizer/ui/main_window.py" />
   <source>Open a folder of photos</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ModelOffer</name>
  <message>
   <location filename="../../organizer/ui/model_offer.py" />
   <source>Fetching the model…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/model_offer.py" />
   <source>The model that labels photos is not here yet (4 MB). Sorting by date and camera works without it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/model_offer.py" />
   <source>Download</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/model_offer.py" />
   <source>Fetching the model · {0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/model_offer.py" />
   <source>The model is here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/model_offer.py" />
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NamesAsking</name>
  <message>
   <location filename="../../organizer/ui/names_asking.py" />
   <source>A new name for “{0}”:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_asking.py" />
   <source>Rename</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_asking.py" />
   <source>Merge</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_asking.py" />
   <source>Make “{0}” one with:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_asking.py" />
   <source>Move</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_asking.py" />
   <source>Put “{0}” into:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_asking.py" />
   <source>What the folder of “{0}” is called; empty for its own name:</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_asking.py" />
   <source>Folder name</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NamesDialog</name>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Search names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>New category…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Rename…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Merge into…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Move to…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Folder name…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Never use</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Undo change</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Reset all</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Back to the names that the program came with</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Use again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>What “{0}” belongs to is never used; use that again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Take back all {0} changes to the names?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Reset</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>What photos are called</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Drag a name to move it. Photos are labelled anew at once; nothing is moved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_dialog.py" />
   <source>Save</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>NamesTree</name>
  <message>
   <location filename="../../organizer/ui/names_tree.py" />
   <source>Names</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_tree.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_tree.py" />
   <source>Folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_tree.py" />
   <source>Photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/names_tree.py" />
   <source>{0} (never used)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Notice</name>
  <message>
   <location filename="../../organizer/ui/notice_bar.py" />
   <source>Dismiss</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>OptionsPopover</name>
  <message>
   <location filename="../../organizer/ui/options_popover.py" />
   <source>More options</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/options_popover.py" />
   <source>When in doubt</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/options_popover.py" />
   <source>Use a coarser name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/options_popover.py" />
   <source>A photo whose breed is doubtful is filed as Dogs, or as Animals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/options_popover.py" />
   <source>Unsure into a folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/options_popover.py" />
   <source>Photos that are unsure go into a folder “Unsure”; else they stay where they are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/options_popover.py" />
   <source>Also look for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/options_popover.py" />
   <source>People</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/options_popover.py" />
   <source>Portraits and groups, by their faces</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/options_popover.py" />
   <source>Screenshots</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/options_popover.py" />
   <source>Pictures of a screen, taken by the computer or phone itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/options_popover.py" />
   <source>Documents</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/options_popover.py" />
   <source>Documents, receipts and whiteboards</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/options_popover.py" />
   <source>Memes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/options_popover.py" />
   <source>Pictures with large words on them</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PhotoCard</name>
  <message>
   <location filename="../../organizer/ui/photo_card.py" />
   <source>stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/photo_card.py" />
   <source>by rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/photo_card.py" />
   <source>by you</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PhotoFacts</name>
  <message>
   <location filename="../../organizer/ui/photo_facts.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/photo_facts.py" />
   <source>Taken</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/photo_facts.py" />
   <source>Camera</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/photo_facts.py" />
   <source>Size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/photo_facts.py" />
   <source>With it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/photo_facts.py" />
   <source>Folder</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PhotoGrid</name>
  <message>
   <location filename="../../organizer/ui/photo_grid.py" />
   <source>Photos</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PhotoModel</name>
  <message>
   <location filename="../../organizer/ui/photo_model.py" />
   <source>Waiting…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/photo_model.py" />
   <source>Unreadable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/photo_model.py" />
   <source>No label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/photo_model.py" />
   <source>by your rule {0}: {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PictureButton</name>
  <message>
   <location filename="../../organizer/ui/picture_button.py" />
   <source>Photo</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PlanModel</name>
  <message>
   <location filename="../../organizer/ui/plan_model.py" />
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/plan_model.py" />
   <source>To, or why it stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/plan_model.py" />
   <source>Label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/plan_model.py" />
   <source>Sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/plan_model.py" />
   <source>With it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/plan_model.py" />
   <source>by you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/plan_model.py" />
   <source>by rule</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PredictionBars</name>
  <message>
   <location filename="../../organizer/ui/prediction_bars.py" />
   <source>What it may be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/prediction_bars.py" />
   <source>Of a hundred photos like this one, so many show it. The first number is the one beside the label; all of them share a hundred.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>PreviewPage</name>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Back to the photos (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Back to the photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Shown</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>All photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Moves</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Photos that move</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Stays</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Photos that stay, and why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Apply</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Do what the table says (Ctrl+Return)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Rename {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Move {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>1 photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>{0} photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Nothing to move</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Preview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Nothing to do</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>{0} move</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source> (and 1 file with them)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source> (and {0} files with them)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>{0} already in place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>{0} without a sure label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>{0} unreadable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>{0} blocked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>{0} kept by your rules</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>What would happen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Nothing has happened yet. This is what Apply would do.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/preview_page.py" />
   <source>Change nothing and go back (Esc)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Question</name>
  <message>
   <location filename="../../organizer/ui/questions.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Report</name>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Put back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Moved</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Stayed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Set aside</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Missing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Waiting</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReportModel</name>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Where to, or why not</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReportView</name>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Files of the run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Report on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>What the run did</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>What taking it back did</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>What doing it again did</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Listed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Stayed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Files that did not move, and why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>All files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Run {0} in {1} · {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>1 file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>{0} files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>{0} in, {1} accounted for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Run {0} moved the same photos again: undo it first, then this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Runs {0} moved the same photos again: undo them first, in this order.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Export</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Export the report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>Write this report into a file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>&amp;CSV, for a spreadsheet…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/report_view.py" />
   <source>&amp;JSON, for scripts…</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Reporter</name>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Undoing in {2} was interrupted: {0} of {1} photos are back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>The last run in {2} was interrupted: {0} of {1} photos had been moved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Your photos are safe.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Continue</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>You can look, but not move anything: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Looking at photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Looking for photos… {0} found</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} of {1} so far</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Paused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} photos/s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>waiting for {0} for {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} looked at.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Try again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} unreadable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} not looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} views a second</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} left alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>1 file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} files</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>1 photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Moving photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Putting photos back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Moving photos again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Finishing what was interrupted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Putting photos into the trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Putting files back from the trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Stopped; the rest stays where it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Report</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} moved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} put back where they were.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} moved again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} settled; nothing is left half done.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} moved to the trash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} put back from the trash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>So do {0} more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} things to know: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} was not: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>{0} were not, among them {1}: {2}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>and {0} more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/reporter.py" />
   <source>Redo</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ReviewPage</name>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>Back to the photos (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>Back to the photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>Photos looked through</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>The photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>The program is {0} sure.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>Review</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>That was all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>{0} labelled, {1} skipped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>A name of your own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>Jump to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>Backspace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>Esc</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>leave</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>Enter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>back to the photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>take it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>choose</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>never mind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>accept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>A–Z</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>another</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>Space</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>skip</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/review_page.py" />
   <source>{0} more look like the last one. + labels them “{1}”, - does not.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RuleForm</name>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>Rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>Shows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>for example IMG-*-WA*</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>In the folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>for example Family/Albums</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>Taken from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>Taken before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>Sure from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>Sure less than</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>Go into the folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>Stay where they are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>Folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>for example Screenshots</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>Photos for which all this is so</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>then</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_form.py" />
   <source>OK</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RuleWords</name>
  <message>
   <location filename="../../organizer/ui/rule_words.py" />
   <source>Photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_words.py" />
   <source>of {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_words.py" />
   <source>named {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_words.py" />
   <source>under {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_words.py" />
   <source>stay where they are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_words.py" />
   <source>go into “{0}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_words.py" />
   <source>from {0} on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_words.py" />
   <source>before {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_words.py" />
   <source>with at least {0} sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rule_words.py" />
   <source>less than {0} sure</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RulesBar</name>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Template</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>this folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>each photo's own folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Into {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Where folders are made: {0} (Ctrl+D)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>{0} to “Unsure”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>{0} kept back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>{0} filed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>{0} kept by your rules</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Sort into…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Mode</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Sort</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Sort into folders (Ctrl+1)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Rename</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Rename in place (Ctrl+2)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Both</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Sort into folders and rename (Ctrl+3)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Level of labels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Fine</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>As exact as the model: tabby cat</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Everyday</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>As people say it: Cats</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Broad</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>A few large groups: Animals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Sureness asked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>How many of the photos that are filed are to be right; the rest is kept back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>More options</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>What happens in doubt, and what else is looked for (Ctrl+M)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Destination</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>This folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Choose a folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_bar.py" />
   <source>Folders and names, for example {year}/{category}. Fields: {label} {category} {date} {time} {year} {month} {day} {camera} {original} {n}; {n:03} pads. Empty: what the mode does by itself. (Ctrl+T)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RulesDialog</name>
  <message>
   <location filename="../../organizer/ui/rules_dialog.py" />
   <source>No rules yet. For example: photos of Documents go into “Scans”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_dialog.py" />
   <source>Add…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_dialog.py" />
   <source>Edit…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_dialog.py" />
   <source>Remove</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_dialog.py" />
   <source>Up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_dialog.py" />
   <source>Down</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_dialog.py" />
   <source>Rules</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_dialog.py" />
   <source>Rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_dialog.py" />
   <source>Photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_dialog.py" />
   <source>Your own rules</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_dialog.py" />
   <source>The first rule that fits a photo decides about it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/rules_dialog.py" />
   <source>Save</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Running</name>
  <message>
   <location filename="../../organizer/ui/running_words.py" />
   <source>Stopping…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/running_words.py" />
   <source>Paused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/running_words.py" />
   <source>{0} of {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/running_words.py" />
   <source>{0} left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/running_words.py" />
   <source>Resume</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/running_words.py" />
   <source>Pause</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RunningList</name>
  <message>
   <location filename="../../organizer/ui/running_list.py" />
   <source>What is running</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>RunningRow</name>
  <message>
   <location filename="../../organizer/ui/running_list.py" />
   <source>Progress of: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/running_list.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/running_list.py" />
   <source>Cancel: {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Settings</name>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Sort into folders, rename, or both</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>How names are made; empty for the mode's own</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Where class folders are made; empty for the opened folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>How coarse labels are</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>From which confidence on it is sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>What happens to photos that are unsure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Whether a photo that is unsure takes a coarser name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Whether people are looked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Whether screenshots are told from photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Whether documents are told from photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Whether pictures with large words are told from photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Whether subfolders are looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>The language of the window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>The folders opened last, newest first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Where the window was, as Qt writes it, in hex</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Width of a photo in the grid, pixels</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>ShelfModel</name>
  <message>
   <location filename="../../organizer/ui/sidebar.py" />
   <source>All photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/sidebar.py" />
   <source>Sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/sidebar.py" />
   <source>Unsure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/sidebar.py" />
   <source>Labelled by you</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/sidebar.py" />
   <source>Unreadable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/sidebar.py" />
   <source>Labels</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Sidebar</name>
  <message>
   <location filename="../../organizer/ui/sidebar.py" />
   <source>Labels</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SignWords</name>
  <message>
   <location filename="../../organizer/ui/sign_words.py" />
   <source>Screenshot: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/sign_words.py" />
   <source>Document: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/sign_words.py" />
   <source>Meme: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/sign_words.py" />
   <source>Perhaps a face, people: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/sign_words.py" />
   <source>One face, people: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/sign_words.py" />
   <source>{0} faces, people: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/sign_words.py" />
   <source>{0} (too faint to count)</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StartPage</name>
  <message>
   <location filename="../../organizer/ui/start_page.py" />
   <source>Recent folders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/start_page.py" />
   <source>Tidy a folder of photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/start_page.py" />
   <source>Drop a folder here. You see what each photo shows and what would happen to it; nothing is moved before you say so, and everything can be undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/start_page.py" />
   <source>Choose a folder…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/start_page.py" />
   <source>Choose the folder to tidy (Ctrl+O)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/start_page.py" />
   <source>Choose a folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/start_page.py" />
   <source>Open {0}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <location filename="../../organizer/ui/status_line.py" />
   <source>Status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/status_line.py" />
   <source>What was left alone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/status_line.py" />
   <source>Show everything that is running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/status_line.py" />
   <source>Progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/status_line.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/status_line.py" />
   <source>Stop what is running (Esc)</source>
   <translation type="unfinished" />
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/status_line.py" />
   <source>%n running</source>
   <translation type="unfinished">
    <numerusform />
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/status_line.py" />
   <source>Go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/status_line.py" />
   <source>Rest until you go on</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SuggestionStrip</name>
  <message>
   <location filename="../../organizer/ui/suggestion_strip.py" />
   <source>Suggestion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/suggestion_strip.py" />
   <source>Label them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/suggestion_strip.py" />
   <source>Give them this label, too (Y, or Return in the grid)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/suggestion_strip.py" />
   <source>No</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/suggestion_strip.py" />
   <source>No, leave them</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/suggestion_strip.py" />
   <source>Leave them as they are (N)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/suggestion_strip.py" />
   <source>1 more looks like this. Label it “{0}”?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/suggestion_strip.py" />
   <source>{1} more look like this. Label them “{0}”?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/suggestion_strip.py" />
   <source>Label {0}  (Y)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/suggestion_strip.py" />
   <source>No  (N)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/suggestion_strip.py" />
   <source>{0}: leave it out</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/suggestion_strip.py" />
   <source>and {0} more</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>SumBar</name>
  <message>
   <location filename="../../organizer/ui/sum_bar.py" />
   <source>What adds up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/sum_bar.py" />
   <source>{0} others {1}</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TrashList</name>
  <message>
   <location filename="../../organizer/ui/trash_list.py" />
   <source>Files put into the trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/trash_list.py" />
   <source>Nothing has been put into the trash. Select photos and press Delete.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/trash_list.py" />
   <source>Files go back to where they were, under their names, until the trash is emptied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/trash_list.py" />
   <source>Open the system's trash to put files back from it.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TrashModel</name>
  <message>
   <location filename="../../organizer/ui/trash_list.py" />
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/trash_list.py" />
   <source>File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/trash_list.py" />
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/trash_list.py" />
   <source>Now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/trash_list.py" />
   <source>In the trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/trash_list.py" />
   <source>Put back</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/trash_list.py" />
   <source>Did not go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/trash_list.py" />
   <source>No longer in the trash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/trash_list.py" />
   <source>Interrupted</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>TrashQuestion</name>
  <message>
   <location filename="../../organizer/ui/questions.py" />
   <source>Move {0} to the trash?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/questions.py" />
   <source>Move {0} photos to the trash?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/questions.py" />
   <source>1 file that belongs to it goes along.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/questions.py" />
   <source>{0} files that belong to them go along.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/questions.py" />
   <source>You can put everything back with Undo, or later from the history.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/questions.py" />
   <source>Everything can be restored from the system's trash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/questions.py" />
   <source>Move to trash</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Undoing</name>
  <message>
   <location filename="../../organizer/ui/undoing.py" />
   <source>Undo {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/undoing.py" />
   <source>Undo last run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/undoing.py" />
   <source>Redo {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/undoing.py" />
   <source>Redo last run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/undoing.py" />
   <source>the model's label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/undoing.py" />
   <source>{0} on {1} photos</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>VerdictWords</name>
  <message>
   <location filename="../../organizer/ui/verdict_words.py" />
   <source>You said so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/verdict_words.py" />
   <source>{0} sure</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/verdict_words.py" />
   <source>{0} sure, not enough for {1} to be right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/verdict_words.py" />
   <source>By your rule {0}: {1}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/verdict_words.py" />
   <source>You said: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/verdict_words.py" />
   <source>The program sees {0}, {1} sure.</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WholeHomeQuestion</name>
  <message>
   <location filename="../../organizer/ui/questions.py" />
   <source>Open everything?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/questions.py" />
   <source>There may be far more than photos in it, and looking at all of it takes long. Nothing is moved before you say so.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/questions.py" />
   <source>Open it</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>WhySection</name>
  <message>
   <location filename="../../organizer/ui/why_section.py" />
   <source>What it may be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/why_section.py" />
   <source>What adds up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/why_section.py" />
   <source>Also measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/why_section.py" />
   <source>Most like it in this folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/why_section.py" />
   <source>{0}: {1}, {2} alike</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>Wording</name>
  <message>
   <location filename="../../organizer/ui/wording.py" />
   <source>Something went wrong: {0}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/wording.py" />
   <source>{0} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/wording.py" />
   <source>{0} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/wording.py" />
   <source>{0} h</source>
   <translation type="unfinished" />
  </message>
 </context>
 <context>
  <name>organizer</name>
  <message>
   <location filename="../../organizer/app.py" />
   <source>There is no display to show a window on; use the command line, for example: organizer plan FOLDER</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/app.py" />
   <source>The display {display} does not answer; use the command line, for example: organizer plan FOLDER</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/app.py" />
   <source>Qt is already in use without windows in this process.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/app.py" />
   <source>Qt does not start here: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/app.py" />
   <source>The window needs the system library {library}; install it and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/app.py" />
   <source>The window needs the system library {library}; install it, on Debian and Ubuntu with: sudo apt install {package}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/database.py" />
   <source>The journal {file} cannot be read ({reason}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/database.py" />
   <source>The journal {file} is from a newer Photo Organizer; update this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/database.py" />
   <source>The journal was damaged and has been kept as {file}: no photo is lost, but runs before now can no longer be undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/database.py" />
   <source>The journal {file} was no longer there, so a new one was begun: no photo is lost, but runs before now can no longer be undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/database.py" />
   <source>The journal {file} cannot be written ({reason}), so nothing was moved; make its folder writable or set ORGANIZER_HOME to one that is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/foreign.py" />
   <source>{folder} belongs to {owner}, so nothing in it is touched; choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/foreign.py" />
   <source>{folder} lies inside {place}, which belongs to {owner}, so nothing in it is touched; choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/foreign.py" />
   <source>{folder} is a whole drive; sort everything on it?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/foreign.py" />
   <source>{folder} is your whole home folder; sort everything in it?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/foreign.py" />
   <source>{folder} holds your whole home folder; sort everything in it?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/journal.py" />
   <source>Another Photo Organizer is open and has the journal {file}; close it and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/layout.py" />
   <source>Renaming leaves photos in their folder; to move them, sort, or do both.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/layout.py" />
   <source>a folder, but renaming leaves photos in theirs; use the mode “both”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/layout.py" />
   <source>The destination {path} is in the home of a user who is not known here; name another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/layout.py" />
   <source>The destination has a NUL in its name; name another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/layout.py" />
   <source>“{{{name}}}” belongs into the last part of a template, the file name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>Run {batch} has been undone already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>Run {batch} cannot be undone yet: run {later} moved the same photos again; undo that one first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>Run {batch} has not been undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>No run was interrupted: there is nothing to recover.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>The folder {folder} of the interrupted run is not there; connect its disk and recover again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>An earlier run was interrupted; continue it or take it back first (organizer recover).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>There is nothing to {verb}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>There is no run {batch}; organizer history lists them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/planning.py" />
   <source>already where it belongs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/planning.py" />
   <source>it has no label, because no model has looked at it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/planning.py" />
   <source>its name and those of its companions leave no room for a new one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/planning.py" />
   <source>stays where it already is: {confidence:.0%} sure that it is {category}, not enough for {asked:.0%} of what is filed to be right</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/planning.py" />
   <source>its folder would lie behind the symbolic link “{path}”, which is not followed; move the link away first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/planning.py" />
   <source>its folder can't be made: the file “{path}” is in its place; move it away first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: the disk of {folder} cannot move files without the danger of overwriting others; choose a folder on another disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: {folder} is not a folder; rename what has that name or choose another destination.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: there is no room left in {folder}; free some space and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} could not be moved to {folder}: one of the two folders may not be changed; make both writable and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: the new name {name} is too long for the disk; shorten the template.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} could not be moved to {target} ({reason}); check the disk and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} is already where it belongs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: the run was stopped before its turn; run it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: {target} already exists; rename one of the two and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} is no longer there: it was moved, renamed or deleted meanwhile; open the folder again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: it was changed since it was looked at; open the folder again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: another file has its name now; open the folder again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: it was changed while it was being copied; wait until it is finished and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: its copy in {folder} came out different; check that disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: it has several names on a disk that cannot move such files safely; move it by hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} was not found under any of the names it was given: it was moved or deleted by someone else; look for it in the trash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{place} was left alone: it is another file than the one that came from {file}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{place} could not be put back to {file}: it is no longer there; look for it in the trash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} was put back with the changes made to it since.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>The disk of {folder} did not confirm that the new names are on it; eject it before you pull it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>The empty folder {folder} could not be removed; remove it by hand.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: it was to change names with {other}, which could not be moved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{reason} It could not be put back either and is now {place}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reconciliation.py" />
   <source>There is no run {batch} to report on; organizer history lists them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/reversing.py" />
   <source>None of the photos of run {batch} is where it was put, so nothing was changed; is the disk with {folder} connected?</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/rows.py" />
   <source>The journal {file} could not be written ({reason}); make room on that disk and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>The folder {path} does not exist; check its name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>{path} is not a folder; name the folder the photos are in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>The folder {path} can't be read ({why}); check its name and permissions.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>this folder can't be read ({why})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>it did not answer for {seconds:.0f} seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>it can't be looked at ({why})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>subfolders were not asked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>belongs to {owner}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>hidden</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>its contents are still in the cloud; download it first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>a symbolic link; the photo it points to is not touched through it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>not a regular file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>a video; only photos are tidied</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>belongs to no photo in this folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>not a photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>a folder without a name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>The template is empty; for example: {{year}}/{{month}}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>“{part}” leads out of the folder; choose another destination instead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>this name has more than {count} bytes of text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>“{{” is never closed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>“}}” without its “{{” (write “}}}}” for a brace)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>there is no field “{{{name}}}”; the fields are {known}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>“:{width}” makes no sense; only {{n}} takes a width, from {{n:1}} to {{n:{most}}}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>The template “{template}” is wrong at character {position}: {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash.py" />
   <source>The trash has no number {number}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash.py" />
   <source>Another Photo Organizer is putting photos into the trash; try again later.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash.py" />
   <source>The record of the trash lost number {number}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash.py" />
   <source>{file} stays where it is: {kept} is the same file under another name, not a copy of it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash.py" />
   <source>{file} stays where it is: its copy {kept} is marked for the trash too, and one has to stay.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash.py" />
   <source>{file} stays where it is: its copy {kept} has changed or is no longer there; open the folder again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash_record.py" />
   <source>The record of the trash {file} cannot be read ({reason}); photos that were put into the trash are in the system's trash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash_record.py" />
   <source>The record of the trash {file} is damaged ({reason}); photos that were put into the trash are in the system's trash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash_record.py" />
   <source>The record of the trash {file} is from a newer Photo Organizer; update this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash_record.py" />
   <source>The record of the trash was damaged and has been kept as {file}; photos that were put into the trash before are in the system's trash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash_record.py" />
   <source>The record of the trash {file} cannot be written ({reason}), so nothing more goes into the trash; make its folder writable or set ORGANIZER_HOME to one that is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash_returning.py" />
   <source>{file} is not in the trash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash_returning.py" />
   <source>Only the system can take {file} out of the trash again: open the Recycle Bin or the Trash and restore it there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash_returning.py" />
   <source>{file} cannot be put back safely on this disk: restore it with your file manager.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash_returning.py" />
   <source>{file} could not be put back ({reason}); it is still in the trash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash_returning.py" />
   <source>{file} is no longer in the trash: it was emptied, or another program restored it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash_returning.py" />
   <source>{file} has been taken by another file meanwhile: both stay, and the photo is still in the trash; rename that file and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trash_settling.py" />
   <source>{file} could not be put into the trash ({reason}) and stays where it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>XDG_DATA_HOME is not an absolute path</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>its disk has no top folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>{place} is not a folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>{place} may not be written to</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>{place} is on another disk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>{file} stays where it is: there is no trash that it could go to ({why}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>only a fixed drive has a Recycle Bin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>the package pywin32 is missing; install it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/addresses.py" />
   <source>the server {host} is not known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/addresses.py" />
   <source>{host} is this machine ({address}); --allow-loopback permits that</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/addresses.py" />
   <source>{host} is only reached by plain http; --allow-http permits that</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/addresses.py" />
   <source>{host} leads into a private network ({address})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/bodies.py" />
   <source>the answer is compressed in a way that was not asked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/bodies.py" />
   <source>the answer is damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/bodies.py" />
   <source>the answer is cut off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/bodies.py" />
   <source>it is larger than {size:.0f} MB</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/dataset.py" />
   <source>The dataset {path} does not exist; check its name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/dataset.py" />
   <source>There is no class folder with pictures in it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/dataset.py" />
   <source>“{name}” has only {count} pictures; 50 or more are better.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/dataset.py" />
   <source>The classes are unbalanced: “{most}” has {more} pictures, “{least}” {fewer}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>This needs TensorFlow, which is not installed: pip install 'photo-organizer[training]' brings it. Quick training works without it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>From scratch it is right about {deep}, quick about {quick} ({points} points).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>Quick is kept: int8 loses too much of the deep network ({deep}; in float {float}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>Deep is kept: right about {deep}, where quick is about {quick} ({points} points).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>Quick is kept: deep is right about {deep}, quick about {quick} ({points} points).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>The network could not be trained in {folder}: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>Training the network</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>Learning photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>Making the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>The training stopped: {reason}. If memory was short, lower --batch (it was {batch}) or close other programs; the same command goes on from the last epoch.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>{reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>Checking the file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/download.py" />
   <source>the server answered {status}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/download.py" />
   <source>the answer is empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/download.py" />
   <source>unreadable: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/evaluate.py" />
   <source>None of the folders is called like a category of {model}; those are: {labels}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/examples.py" />
   <source>{folder} holds {count} class folders; a model can have {most}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/examples.py" />
   <source>The folder {path} can't be read ({why}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/examples.py" />
   <source>{folder} holds no class folders with photos: put the photos of each class into a folder of its name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/examples.py" />
   <source>{folder} holds photos of one class only ({label}): add a folder of at least one other, for example of what it is to be told from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/explore_picture.py" />
   <source>{folder} has no class folders with pictures.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/explore_picture.py" />
   <source>{path} is there already: name another file with --to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/export.py" />
   <source>Validation and test leave nothing to train on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/export.py" />
   <source>{path} is not empty: choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/export.py" />
   <source>{folder} has no ledger ({name}): who made its pictures is not known, and it must not be handed on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/export.py" />
   <source>{path} is not in the ledger: take it out, or gather it with --source folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/failures.py" />
   <source>the server is busy (it answered {status})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/failures.py" />
   <source>it took too long</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/failures.py" />
   <source>the server {host} is not who it says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/failures.py" />
   <source>no connection to {host}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/failures.py" />
   <source>{host} went silent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/failures.py" />
   <source>{host} broke the connection off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/fetcher.py" />
   <source>The search for “{query}” broke off: {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/fetcher.py" />
   <source>{host} asks for patience: waiting {n:.0f} s.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/gather.py" />
   <source>The record in {folder} cannot be used: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/gather.py" />
   <source>Name at least one class.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/gather.py" />
   <source>{to} lies within {origin}: choose another --to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/gather.py" />
   <source>A class needs at least one picture: check --limit.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/gather.py" />
   <source>The folder {folder} cannot be written to: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/gather_state.py" />
   <source>The record {path} of what was gathered cannot be used: {reason}. Move it away to start anew; pictures that are there stay.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/gather_state.py" />
   <source>A newer version of this program gathered into {p}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/head.py" />
   <source>Choosing how strictly to learn</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/judging.py" />
   <source>it has only {width} × {height} pixels</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/judging.py" />
   <source>it looks like a screenshot or a drawing, not a photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/judging.py" />
   <source>it looks like a page or a diagram, not a photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/judging.py" />
   <source>it looks like a picture with words on it, not a photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/learnable.py" />
   <source>it could not be looked at</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/learnable.py" />
   <source>The class {label} has {count} usable photo(s) that are not also elsewhere: it needs at least {fewest}, and from about 20 on it is learnt well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/learnable.py" />
   <source>the same photo is in two classes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/learnable.py" />
   <source>the same photo is in its class already</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/learning_curve.py" />
   <source>{more} more photos of {label} would help most.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/learning_curve.py" />
   <source>Learning from fewer photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/ledger.py" />
   <source>{path} is not a ledger of this program: choose another folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/network_process.py" />
   <source>TensorFlow does not start here ({reason}): install it again with pip install 'photo-organizer[training]'. Quick training works without it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/placeholders.py" />
   <source>{count} addresses gave this very file: it stands for missing images</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/polite_web.py" />
   <source>the address makes no sense: {url}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/probing.py" />
   <source>it did not answer in {n:.0f} seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/quick.py" />
   <source>Learning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/request.py" />
   <source>“{words}” is no class: write NAME or NAME=SEARCH|SEARCH.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/request.py" />
   <source>{path} cannot be read: {why}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>the server {host} does not answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>the address leads from one to the next without end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>the server {host} asks to come back in {minutes} minutes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>the address is too long: {url}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>only addresses of the web are fetched, not {url}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>addresses with a name or password are not fetched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>{url} is plain http; --allow-http permits that</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>the server answered {status} without a place</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>the server leads to an address that makes no sense</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/secrets.py" />
   <source>The keyring refused: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sifting.py" />
   <source>{reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sifting.py" />
   <source>it is the same file as {f}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sifting.py" />
   <source>it cannot be read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sifting.py" />
   <source>it looks unlike all others of its class</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sifting.py" />
   <source>it shows the same as {file}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/__init__.py" />
   <source>There is no source “{name}”; there are: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/answers.py" />
   <source>{source} answered with something that is not its JSON.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/answers.py" />
   <source>{source} refused ({status} {said}): check its key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/answers.py" />
   <source>{source} refused ({status} {said}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/answers.py" />
   <source>{source} says that this service is gone for good (410). --base-url takes a mirror.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/answers.py" />
   <source>works: it found {url}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/answers.py" />
   <source>it answers, but finds no image: its pages may have changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/bing.py" />
   <source>Bing answered {status}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/commons.py" />
   <source>Wikimedia Commons refused: {said}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/flickr.py" />
   <source>Flickr needs a key of your own: organizer sources key flickr keeps it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/flickr.py" />
   <source>Flickr refused: {said}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/folder.py" />
   <source>Say which folder: --from PATH.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/folder.py" />
   <source>The folder {path} does not exist.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/folder.py" />
   <source>{path} is no folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/folder.py" />
   <source>works without a network; takes --from FOLDER</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/imagenet.py" />
   <source>ImageNet's own lists are gone: name a mirror (--base-url URL) or a downloaded list (--from FILE).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/imagenet.py" />
   <source>{path} is {what}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/imagenet.py" />
   <source>the old address is gone: give --base-url or --from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/imagenet.py" />
   <source>{count} addresses of ships</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/imagenet.py" />
   <source>The mirror answered {status} for {id}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/imagenet.py" />
   <source>“{name}” could be: {which}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/imagenet.py" />
   <source>“{name}” is no name known here; give its WordNet id, such as n04194289.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/met.py" />
   <source>it answers, but names no departments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/met.py" />
   <source>works: {count} departments</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/met.py" />
   <source>The Met has no department “{name}”; it has: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/openverse.py" />
   <source>Openverse's requests for today are used up: go on tomorrow.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/urls.py" />
   <source>Say which file of addresses: --from PATH.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/urls.py" />
   <source>{path} is no file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/sources/urls.py" />
   <source>works; takes --from FILE</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/target.py" />
   <source>Another program is gathering into {folder}; wait for it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/target.py" />
   <source>The folder {folder} cannot be used: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/target.py" />
   <source>{path} is in the way: move it elsewhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/target.py" />
   <source>{path} is a link or a file where a folder belongs; move it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/target.py" />
   <source>“{name}” cannot be a class: its folder means something else.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/target.py" />
   <source>The classes “{one}” and “{other}” would share a folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/train.py" />
   <source>Keeping the model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/train.py" />
   <source>Looking for photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/train.py" />
   <source>Looking at photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/verify.py" />
   <source>unreadable: {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/verify.py" />
   <source>its sides are too unequal for a picture</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/verify.py" />
   <source>it cannot be written: {why}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/training/views.py" />
   <source>Preparing photos</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/photo_item.py" />
   <source>not looked at yet; look at the folder again to include it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/records.py" />
   <source>The report could not be written to {file} ({reason}); choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/ui/trashing.py" />
   <source>An earlier run was interrupted; continue it or take it back first, then use the trash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/child_engine.py" />
   <source>there is no shared memory: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/child_engine.py" />
   <source>{name} was lost while it ran ({reason}); {instead}. The photos it was at were looked at again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/child_engine.py" />
   <source>{name} was lost while it ran ({reason}); run it again, or with --engine cpu.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/child_process.py" />
   <source>its process cannot be started: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/child_process.py" />
   <source>its process was ended</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/child_process.py" />
   <source>its process was ended by {signal}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/child_process.py" />
   <source>its process ended unexpectedly (exit code {code})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/cluster.py" />
   <source>--cluster needs Dask; install it with: pip install 'photo-organizer[cluster]'</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/cluster.py" />
   <source>The cluster at {address} does not answer; check the address, and that its scheduler runs.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/cluster.py" />
   <source>unreadable: every worker that opened it was lost</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/cluster_worker.py" />
   <source>A worker of the cluster has no model {model}; install it there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/cluster_worker.py" />
   <source>A worker of the cluster has another version of {model}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/corrections.py" />
   <source>The file of your corrected labels {path} was broken; it was kept as {aside}, and a new one was begun.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/corrections.py" />
   <source>The file of your corrected labels {path} cannot be opened: {reason}. Check that its folder can be written to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/corrections.py" />
   <source>A label cannot be empty; type a name for the photo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/corrections.py" />
   <source>The corrected label could not be kept in {path}: {reason}. Check that the disk is not full and the folder can be written to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/corrections.py" />
   <source>The file of your corrected labels {path} is from a newer Photo Organizer; update this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>{file} is there already; choose another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>{file} cannot be written ({reason}). Check that the disk is not full and that the folder exists and can be written to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>it is no whole zip file ({reason})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>it cannot be read ({reason})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>it holds {count} files; a model has at most 3</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>it holds {name}, which belongs to no model</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>it holds {name} twice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>{name} in it is a link or a folder, no file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>{name} in it is encrypted or packed oddly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>{name} in it is too large</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>it holds no {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>{file} is not taken: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_model.py" />
   <source>it has no {file}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_model.py" />
   <source>it is no model that can be used ({reason}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_network.py" />
   <source>The model {name} was trained on {wanted} and cannot read what {found} sees.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_network.py" />
   <source>The network of the model {name} does not run here: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_network.py" />
   <source>its network does not run ({reason})</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>There is no model of your own called {name}; there are: {known}. “organizer train FOLDER --name {name}” makes it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>The model {name} has no version {version}; it has {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>The model in {folder} is damaged: {reason} Go back with “organizer models rollback {name}”, or train it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>A model cannot be called {name}: use a short name of letters and digits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>{name} is the name of a model of the program; choose another one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>There is no model of your own called {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>The model {name} has no version before {current}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>The model cannot be kept in {folder} ({reason}). Check that the disk is not full and that the folder can be written to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/decode.py" />
   <source>it is being changed by another program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/decode_pool.py" />
   <source>unreadable: the disk or network does not answer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/decode_pool.py" />
   <source>No process for decoding can be started: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/decode_pool.py" />
   <source>The processes that decode photos do not start on this machine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/decode_pool.py" />
   <source>unreadable: decoding it took over {seconds:.0f} seconds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/decode_pool.py" />
   <source>unreadable: it made the decoder crash</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/decode_worker.py" />
   <source>unreadable: it needs more memory than is allowed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/download.py" />
   <source>{file} could not be written: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/download.py" />
   <source>only {here} of {size} bytes came; try again to go on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/download.py" />
   <source>what came is a different file (its SHA-256 differs)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/download.py" />
   <source>no connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/download.py" />
   <source>the server went silent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/download.py" />
   <source>the transfer failed: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_choice.py" />
   <source>The model {file} runs on the processor only: use --engine cpu.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_choice.py" />
   <source>it runs everywhere; nothing has been measured yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_choice.py" />
   <source>it has not been looked for yet: organizer doctor does that</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_choice.py" />
   <source>only when asked for, with --engine tensorflow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_choice.py" />
   <source>The GPU needs a float model, which has not been made yet: organizer doctor --engine gpu makes it once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_choice.py" />
   <source>The GPU does not run the model: {reason}. Use --engine cpu, or auto.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_choice.py" />
   <source>The GPU is not used ({reason}): the processor runs the same model instead, more slowly. organizer doctor chooses anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>Measuring the processor</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>Looking for a GPU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>Starting TensorFlow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>the GPU is faster here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>this model runs on the processor only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>it is not tried again after what happened the last time ({reason}): organizer doctor --engine gpu does</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>Measuring the GPU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>the fastest of those measured</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>hardly faster than the processor, and its weights differ: all photos would be looked at again</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>slower than the processor here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>its model has not been made yet: organizer doctor --engine gpu makes it once</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>its model has not been made yet. {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>Measuring TensorFlow</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>it was asked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>no faster: decoding needs the cores</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>slower beside the decoders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_rates.py" />
   <source>a photo to measure with cannot be decoded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/engine_record.py" />
   <source>an attempt to use it did not come to its end</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/explain.py" />
   <source>{file}: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/face_model.py" />
   <source>The face model {file} does not run: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules.py" />
   <source>a rule has either a “folder” or “stay = true”</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules.py" />
   <source>“{folder}” is not the name of one folder</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules.py" />
   <source>a rule without a condition would fit every photo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules.py" />
   <source>a confidence is between 0 and 1, not {limit}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules.py" />
   <source>no photo is between the two limits of this rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules.py" />
   <source>stays where it already is, as your rule {number} says</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>The file of your rules {path} cannot be read: {reason}. Mend it or delete it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>it is a list of [[rule]] and nothing else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>The file of your rules {path} makes no sense at line {line}: {reason}. Mend it or delete it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>a rule begins with [[rule]]</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>a rule has no “{key}”, only {known}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>true or false</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>a number between 0 and 1</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>a day such as 2020-01-31, without quotes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>a text in quotes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>“{key}” must be {kind}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>Fetching the model from TensorFlow Hub</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>Loading it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>Making the float model for the GPU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>Writing it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>TensorFlow is not installed (missing: {packages}): pip install 'photo-organizer[training]' brings it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>The GPU's model cannot be made: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>{folder} cannot be written to: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>The GPU's model could not be made: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>the file that was written is not the one that was made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>it gives no sensible numbers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/gpu_child.py" />
   <source>the system has no Vulkan (libvulkan.so.1; Debian and Ubuntu have it in libvulkan1)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/gpu_child.py" />
   <source>no GPU was found that the system has a driver for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/gpu_child.py" />
   <source>LiteRT has no GPU support on this system</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/gpu_child.py" />
   <source>LiteRT did not start on it: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/gpu_engine.py" />
   <source>the processor runs the same model instead, more slowly</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/index.py" />
   <source>{file} was written by a newer version and is not used this time.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/index.py" />
   <source>{file} was damaged; it was set aside as {aside} and is built again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/index.py" />
   <source>The index cannot be used ({reason}): what is found now is not kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/index.py" />
   <source>{file} cannot be used ({reason}): what is found now is not kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/litert_engine.py" />
   <source>The model {file} cannot be read: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/litert_engine.py" />
   <source>LiteRT (ai-edge-litert) does not start here: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/litert_engine.py" />
   <source>The model {file} does not run: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/litert_engine.py" />
   <source>The model {file} wants another kind of picture than 224 × 224 pixels in 8 bits.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/measure.py" />
   <source>Decoding alone, {cores} processes</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/measure.py" />
   <source>Two views through the model alone, {cores} threads</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/measure.py" />
   <source>There are no photos to measure with.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/measure.py" />
   <source>None of the {count} files can be decoded.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/models.py" />
   <source>There is no model {id}; known: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/models.py" />
   <source>{wrong} is not the model {id} (its SHA-256 differs) and is not used, and {url} could not be fetched ({reason}): put the right {file} into {folder}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/models.py" />
   <source>The model {id} is not on this machine and {url} could not be fetched ({reason}): put the file {file} into {folder}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/models.py" />
   <source>{id} is not in {folder}: nothing to remove.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/models.py" />
   <source>{file} cannot be read: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/models.py" />
   <source>{file} is not a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/models.py" />
   <source>{file} is none of the models the program knows (SHA-256 {sha}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/names.py" />
   <source>The file of labels {path} cannot be read: {reason}. Mend it or delete it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/names.py" />
   <source>The file of labels {path} makes no sense at line {line}: {reason}. Mend it or delete it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/own_file.py" />
   <source>The file {path} cannot be written: {reason}. Check that the disk is not full and that its folder can be written to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/people.py" />
   <source>People are not looked for: the face model is not on this machine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/photo_file.py" />
   <source>it is no longer there</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/photo_file.py" />
   <source>unreadable: no permission to read it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/photo_file.py" />
   <source>too large: files over 1 GB are not read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/photo_file.py" />
   <source>it is in the cloud only and is not downloaded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/picture.py" />
   <source>too large: it has more pixels than any photo, and could be a trap</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/picture.py" />
   <source>unreadable: the file is cut off</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/picture.py" />
   <source>unreadable: the {kind} picture is damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” holds no labels yet: photos are called so only by your own word.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>a new category needs a name; give one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” has no new name; give one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” was given the name of “{other}”, so that the two are one now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” cannot be merged with itself</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” is a {kind} and “{into}” a {other_kind}; only things of one kind can be merged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” holds “{to}” and cannot be moved into it: that would be a circle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” is a {kind} and can be moved into {wanted}, but “{to}” is a {found}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” holds no labels, so that no photo is called so anyway</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>without “{what}” no label is left to be given</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{folder}” is no name for a folder; use letters</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>nothing is called “{what}”; check how it is spelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” needs a broad group to be in; name one</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” is a {kind}, not a broad group</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” is a {kind} already; take another name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{name}” is empty now and is left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/shared_folders.py" />
   <source>“{one}” and “{other}” share the folder “{folder}”.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds a PDF document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds a ZIP archive or an office document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds an office document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds a compressed archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds a text document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds a video</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds a database</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds a program</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: the file is empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds nothing but zeros, as after a failed copy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: its contents are in no known picture format</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>{kind} files are left alone: they cannot be looked into here</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds an HTML page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/tensorflow_child.py" />
   <source>{handle} is not the model that is known</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/tensorflow_child.py" />
   <source>{handle} could not be fetched ({reason}); connect to the network, or set TFHUB_CACHE_DIR to a folder that has it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/tensorflow_engine.py" />
   <source>{reason}; or use --engine cpu.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/tensorflow_engine.py" />
   <source>TensorFlow does not run the model: {reason}. Use --engine cpu, or auto.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/tensorflow_engine.py" />
   <source>it was started once more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/tensorflow_engine.py" />
   <source>the processor runs the same model instead</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/tensorflow_engine.py" />
   <source>the float model has not been made</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/user_taxonomy.py" />
   <source>it is a list of [[edit]] and nothing else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/user_taxonomy.py" />
   <source>an edit has one of {known}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/user_taxonomy.py" />
   <source>an edit with “{kind}” has {names} and nothing else</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../organizer/vision/user_taxonomy.py" />
   <source>“{key}” must be a text in quotes</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
