<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <location filename="../../organizer/ui/help/about_dialog.py" />
   <source>About Photo Organizer</source>
   <translation>关于 Photo Organizer</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/about_dialog.py" />
   <source>Versions</source>
   <translation>版本</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/about_dialog.py" />
   <source>Licences</source>
   <translation>许可</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/about_dialog.py" />
   <source>About</source>
   <translation>关于</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/about_dialog.py" />
   <source>Labels the photos of a folder, shows what it would do, renames or sorts them, and can always undo.

Labels come from MobileNetV2, on this computer: no photo ever leaves it.</source>
   <translation>为文件夹中的照片加上标签，先展示将要做什么，再重命名或归类，而且随时可以撤销。

标签由本机上的 MobileNetV2 得出：照片绝不会离开这台电脑。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/about_dialog.py" />
   <source>Look for a &amp;newer version</source>
   <translation>检查新版本(&amp;N)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/about_dialog.py" />
   <source>Asks once, now; the program never asks by itself</source>
   <translation>只在现在查询一次；程序绝不会自行查询</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/about_dialog.py" />
   <source>Whether there is a newer version</source>
   <translation>是否有新版本</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/about_dialog.py" />
   <source>&amp;Show it</source>
   <translation>查看(&amp;S)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/about_dialog.py" />
   <source>&amp;Copy</source>
   <translation>复制(&amp;C)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/about_dialog.py" />
   <source>Copy the versions, for a question or a report</source>
   <translation>复制版本信息，用于提问或报告</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/about_dialog.py" />
   <source>Looking…</source>
   <translation>正在查看…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/about_dialog.py" />
   <source>This is the newest version.</source>
   <translation>这已是最新版本。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/about_dialog.py" />
   <source>Version {0} is there.</source>
   <translation>已有版本 {0}。</translation>
  </message>
 </context>
 <context>
  <name>Actions</name>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Open folder…</source>
   <translation>打开文件夹(&amp;O)…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Look again</source>
   <translation>重新查看(&amp;L)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Include &amp;subfolders</source>
   <translation>包括子文件夹(&amp;S)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Close folder</source>
   <translation>关闭文件夹(&amp;C)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Quit</source>
   <translation>退出(&amp;Q)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Undo last run</source>
   <translation>撤销上次整理(&amp;U)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Undo the last label or run</source>
   <translation>撤销上一个标签或整理</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Redo</source>
   <translation>重做(&amp;R)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Redo the last label or run</source>
   <translation>重做上一个标签或整理</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>U&amp;ndo last run</source>
   <translation>撤销上次整理(&amp;N)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Re&amp;view the unsure</source>
   <translation>复核不确定的照片(&amp;V)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;History…</source>
   <translation>历史记录(&amp;H)…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Select &amp;all</source>
   <translation>全选(&amp;A)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Find</source>
   <translation>查找(&amp;F)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Change &amp;label…</source>
   <translation>更改标签(&amp;L)…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Back to the &amp;model's label</source>
   <translation>恢复模型的标签(&amp;M)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Show in file &amp;manager</source>
   <translation>在文件管理器中显示(&amp;M)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Move to &amp;trash</source>
   <translation>移到回收站(&amp;T)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Copy path</source>
   <translation>复制路径(&amp;C)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Preview</source>
   <translation>预览(&amp;P)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Apply the preview</source>
   <translation>应用预览(&amp;A)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Back</source>
   <translation>返回(&amp;B)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Edit the &amp;template</source>
   <translation>编辑模板(&amp;T)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Choose the &amp;destination…</source>
   <translation>选择目标文件夹(&amp;D)…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Names of labels…</source>
   <translation>标签名称(&amp;N)…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>R&amp;ules…</source>
   <translation>规则(&amp;U)…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;More options…</source>
   <translation>更多选项(&amp;M)…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Pause or go on</source>
   <translation>暂停或继续(&amp;P)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Stop or go back</source>
   <translation>停止或返回(&amp;S)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Larger photos</source>
   <translation>放大照片(&amp;L)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Smaller photos</source>
   <translation>缩小照片(&amp;S)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Sho&amp;w large</source>
   <translation>大图显示(&amp;W)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Details</source>
   <translation>详细信息(&amp;D)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Heat map</source>
   <translation>热力图(&amp;H)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>New &amp;categories…</source>
   <translation>新建类别(&amp;C)…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Open &amp;project…</source>
   <translation>打开项目(&amp;P)…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>S&amp;ettings…</source>
   <translation>设置(&amp;E)…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Keyboard shortcuts…</source>
   <translation>键盘快捷键(&amp;K)…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Open &amp;log folder</source>
   <translation>打开日志文件夹(&amp;L)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;About Photo Organizer…</source>
   <translation>关于 Photo Organizer(&amp;A)…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Sort into folders</source>
   <translation>归入文件夹(&amp;S)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Rename</source>
   <translation>重命名(&amp;R)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Both</source>
   <translation>两者都做(&amp;B)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Fine labels</source>
   <translation>精细标签(&amp;F)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Everyday labels</source>
   <translation>日常标签(&amp;E)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>B&amp;road groups</source>
   <translation>大类(&amp;R)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>By &amp;name</source>
   <translation>按名称(&amp;N)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>By &amp;date</source>
   <translation>按日期(&amp;D)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>By &amp;label</source>
   <translation>按标签(&amp;L)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>By &amp;confidence</source>
   <translation>按把握(&amp;C)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;No groups</source>
   <translation>不分组(&amp;N)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Group by &amp;label</source>
   <translation>按标签分组(&amp;L)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Group by &amp;day</source>
   <translation>按日分组(&amp;D)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Group by &amp;month</source>
   <translation>按月分组(&amp;M)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Group by &amp;folder</source>
   <translation>按文件夹分组(&amp;F)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Collapse or expand group</source>
   <translation>折叠或展开分组(&amp;C)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Collapse or expand &amp;all groups</source>
   <translation>折叠或展开所有分组(&amp;A)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Heading a&amp;bove</source>
   <translation>上一个标题(&amp;B)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Ne&amp;xt heading</source>
   <translation>下一个标题(&amp;X)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Reversed</source>
   <translation>倒序(&amp;R)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Open &amp;recent</source>
   <translation>打开最近的文件夹(&amp;R)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Label &amp;with</source>
   <translation>用来加标签的模型(&amp;W)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>S&amp;ort</source>
   <translation>排序(&amp;O)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Group</source>
   <translation>分组(&amp;G)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;File</source>
   <translation>文件(&amp;F)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Edit</source>
   <translation>编辑(&amp;E)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;View</source>
   <translation>视图(&amp;V)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Tidy</source>
   <translation>整理(&amp;T)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>Te&amp;ach</source>
   <translation>教学(&amp;A)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/actions.py" />
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
 </context>
 <context>
  <name>Applying</name>
  <message>
   <location filename="../../organizer/ui/tidying/applying.py" />
   <source>Now it is “{0}”, as started with --engine, until another is chosen here.</source>
   <translation>当前为“{0}”（由 --engine 启动），直到在此选择其他引擎。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/applying.py" />
   <source>The language changes when the window is opened anew.</source>
   <translation>重新打开窗口后，语言才会更改。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/applying.py" />
   <source>Open it anew</source>
   <translation>重新打开</translation>
  </message>
 </context>
 <context>
  <name>CardSlider</name>
  <message>
   <location filename="../../organizer/ui/photos/card_slider.py" />
   <source>Size of photos</source>
   <translation>照片大小</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/card_slider.py" />
   <source>Size of photos (Ctrl++, Ctrl+-, or Ctrl and the wheel)</source>
   <translation>照片大小（Ctrl++、Ctrl+-，或 Ctrl 加滚轮）</translation>
  </message>
 </context>
 <context>
  <name>CategoriesLayout</name>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>A category, for example: Robin</source>
   <translation>一个类别，例如：知更鸟</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>Name of a new category</source>
   <translation>新类别的名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>Add</source>
   <translation>添加</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>Add the category</source>
   <translation>添加类别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>Take folders…</source>
   <translation>采用文件夹…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>Choose a folder that holds a folder of photos for each category</source>
   <translation>选择一个文件夹，其中每个类别各有一个照片文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>Take folders as categories</source>
   <translation>将文件夹用作类别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>Add “Everything else”</source>
   <translation>添加“其他一切”</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>A category for photos that show none of what you named, found on the web</source>
   <translation>一个类别，收纳不属于您所列任何内容的照片，从网上查找</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>Add a category for everything else</source>
   <translation>为其他一切添加类别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>Progress of copying</source>
   <translation>复制进度</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>Stop copying</source>
   <translation>停止复制</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>{0} of {1} photos</source>
   <translation>{0}/{1} 张照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>Looking for photos…</source>
   <translation>正在查找照片…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>Drop folders of photos here</source>
   <translation>将照片文件夹拖到这里</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_layout.py" />
   <source>A folder becomes a category; one that holds a folder for each category gives them all. Without photos of your own, just write names above: the next step finds photos on the web.</source>
   <translation>一个文件夹成为一个类别；若文件夹中每个类别各有一个文件夹，则一次得到所有类别。没有自己的照片时，只需在上面写下名称：下一步会从网上查找照片。</translation>
  </message>
 </context>
 <context>
  <name>CategoriesPage</name>
  <message>
   <location filename="../../organizer/ui/wizard/categories_page.py" />
   <source>What do you want to tell apart?</source>
   <translation>您想区分哪些内容？</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_page.py" />
   <source>Name at least two categories. Your own photos are copied; the originals stay as they are.</source>
   <translation>请至少写出两个类别。会复制您自己的照片；原件保持不变。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_page.py" />
   <source>One more: a thing can only be told apart from something else.</source>
   <translation>还需要一个：要有别的东西，才谈得上区分。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_page.py" />
   <source>Name two categories to go on.</source>
   <translation>写出两个类别才能继续。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_page.py" />
   <source>Remove category</source>
   <translation>删除类别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_page.py" />
   <source>Remove “{0}”?</source>
   <translation>要删除“{0}”吗？</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/categories_page.py" />
   <source>%Ln copy(ies) of photos go(es) to the trash. Your own photos stay.</source>
   <translation>
    <numerusform>%Ln 份照片副本会移到回收站。您自己的照片保留不动。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_page.py" />
   <source>It has no photos yet.</source>
   <translation>它还没有照片。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_page.py" />
   <source>Remove</source>
   <translation>删除</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_page.py" />
   <source>Everything else</source>
   <translation>其他一切</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_page.py" />
   <source>Wait until what runs has ended, or stop it.</source>
   <translation>请等正在运行的任务结束，或将其停止。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/categories_page.py" />
   <source>Photos are being found on the web: wait until that has ended, or stop it.</source>
   <translation>正在从网上查找照片：请等待其结束，或停止查找。</translation>
  </message>
 </context>
 <context>
  <name>CategoryCard</name>
  <message>
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>Name of the category</source>
   <translation>类别的名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>Search words for {0}</source>
   <translation>{0}的搜索词</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>Add photos…</source>
   <translation>添加照片…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>Category {0}</source>
   <translation>类别 {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>Add photos to {0}</source>
   <translation>向{0}添加照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>More for {0}</source>
   <translation>{0}的更多操作</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>%Ln photo(s)</source>
   <translation>
    <numerusform>%Ln 张照片</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>Drop photos or a folder here, or let the next step find some on the web.</source>
   <translation>将照片或文件夹拖到这里，或由下一步从网上查找。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>More</source>
   <translation>更多</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>Add a folder of photos…</source>
   <translation>添加照片文件夹…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>Look into its folders again</source>
   <translation>重新查看其文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>Move up</source>
   <translation>上移</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>Move down</source>
   <translation>下移</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>Remove this category…</source>
   <translation>删除此类别…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>Search the web for</source>
   <translation>在网上搜索</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_card.py" />
   <source>Several, with commas between them: each is searched for in turn</source>
   <translation>可写多个，用逗号隔开：依次搜索</translation>
  </message>
 </context>
 <context>
  <name>CategoryForm</name>
  <message>
   <location filename="../../organizer/ui/rules/category_form.py" />
   <source>New category</source>
   <translation>新建类别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/category_form.py" />
   <source>In English</source>
   <translation>英文名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/category_form.py" />
   <source>In Chinese</source>
   <translation>中文名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/category_form.py" />
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/category_form.py" />
   <source>for example Allotment</source>
   <translation>例如：小菜园</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/category_form.py" />
   <source>the same, where left empty</source>
   <translation>留空则与上面相同</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/category_form.py" />
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/category_form.py" />
   <source>called like the category</source>
   <translation>与类别同名</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/category_form.py" />
   <source>Group</source>
   <translation>大类</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/category_form.py" />
   <source>Type another name for a new group</source>
   <translation>输入其他名称可新建大类</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/category_form.py" />
   <source>Make category</source>
   <translation>新建类别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/category_form.py" />
   <source>A category of your own</source>
   <translation>自己的类别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/category_form.py" />
   <source>Move labels into it, or call photos so yourself. A name that is no group yet makes a new group.</source>
   <translation>把标签移到其中，或亲自给照片加上这个名称。输入尚不存在的大类名称会新建一个大类。</translation>
  </message>
 </context>
 <context>
  <name>CategoryIntake</name>
  <message>
   <location filename="../../organizer/ui/wizard/category_intake.py" />
   <source>Drop photos on the category that they show.</source>
   <translation>请将照片拖到它们所属的类别上。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_intake.py" />
   <source>There is no photo to paste.</source>
   <translation>没有可粘贴的照片。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_intake.py" />
   <source>Photos ({0})</source>
   <translation>照片 ({0})</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_intake.py" />
   <source>Photos of {0}</source>
   <translation>{0}的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_intake.py" />
   <source>A folder that holds a folder for each category</source>
   <translation>其中每个类别各有一个文件夹的文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_intake.py" />
   <source>That is a whole home or drive: drop the folders of photos that are in it.</source>
   <translation>这是整个主文件夹或磁盘：请拖入其中的照片文件夹。</translation>
  </message>
 </context>
 <context>
  <name>CategoryPictures</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/category_pictures.py" />
   <source>%Ln photo(s)</source>
   <translation>
    <numerusform>%Ln 张照片</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/category_pictures.py" />
   <source>+{0}</source>
   <translation>+{0}</translation>
  </message>
 </context>
 <context>
  <name>CategoryWork</name>
  <message>
   <location filename="../../organizer/ui/wizard/category_work.py" />
   <source>Copying photos</source>
   <translation>正在复制照片</translation>
  </message>
 </context>
 <context>
  <name>CheckPage</name>
  <message>
   <location filename="../../organizer/ui/wizard/check_page.py" />
   <source>How good is it?</source>
   <translation>效果如何？</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/check_page.py" />
   <source>Look at what it gets wrong, and try it on photos of your own.</source>
   <translation>看看它错在哪里，并用您自己的照片试试。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/check_page.py" />
   <source>What is shown</source>
   <translation>显示的内容</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/check_page.py" />
   <source>What it gets wrong</source>
   <translation>错在哪里</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/check_page.py" />
   <source>Counts and mistakes</source>
   <translation>数量与错误</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/check_page.py" />
   <source>Try it</source>
   <translation>试一试</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/check_page.py" />
   <source>Drop any photo and see what it says</source>
   <translation>拖入任意照片，看它怎么说</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/check_page.py" />
   <source>Let it learn first.</source>
   <translation>请先让它学习。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/check_page.py" />
   <source>Nothing was learnt yet, so there is nothing to check.</source>
   <translation>还没有学习过，因此没有可检查的。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/check_page.py" />
   <source>Right on {0} of the photos it had not seen</source>
   <translation>在没见过的照片上，正确率为 {0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/check_page.py" />
   <source>Measured on %Ln photo(s) that it did not learn from.</source>
   <translation>
    <numerusform>用 %Ln 张没有学过的照片测得。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/check_page.py" />
   <source>Of photos that show something else it takes {0} for yours.</source>
   <translation>在显示其他内容的照片中，它把 {0} 误认作您的类别。</translation>
  </message>
 </context>
 <context>
  <name>ChoiceButton</name>
  <message>
   <location filename="../../organizer/ui/widgets/choice_button.py" />
   <source>Label</source>
   <translation>标签</translation>
  </message>
 </context>
 <context>
  <name>ClassBars</name>
  <message>
   <location filename="../../organizer/ui/wizard/class_bars.py" />
   <source>Categories and how many photos each has</source>
   <translation>各类别及其照片数</translation>
  </message>
 </context>
 <context>
  <name>ClassModel</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/class_model.py" />
   <source>%Ln photo(s)</source>
   <translation>
    <numerusform>%Ln 张照片</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/class_model.py" />
   <source>%Ln to look at</source>
   <translation>
    <numerusform>%Ln 张待查看</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/class_model.py" />
   <source>that is few</source>
   <translation>偏少</translation>
  </message>
 </context>
 <context>
  <name>CleanActions</name>
  <message>
   <location filename="../../organizer/ui/wizard/clean_actions.py" />
   <source>Take out</source>
   <translation>取出</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_actions.py" />
   <source>Move to…</source>
   <translation>移到…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_actions.py" />
   <source>Take back</source>
   <translation>放回</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_actions.py" />
   <source>Take out repeats</source>
   <translation>取出重复的</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_actions.py" />
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_actions.py" />
   <source>Redo</source>
   <translation>重做</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_actions.py" />
   <source>Look at it large</source>
   <translation>放大查看</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/clean_actions.py" />
   <source>Take out %Ln repeat(s)</source>
   <translation>
    <numerusform>取出 %Ln 张重复的</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_actions.py" />
   <source>Move to</source>
   <translation>移到</translation>
  </message>
 </context>
 <context>
  <name>CleanDeeds</name>
  <message>
   <location filename="../../organizer/ui/wizard/clean_deeds.py" />
   <source>Moving photos</source>
   <translation>正在移动照片</translation>
  </message>
 </context>
 <context>
  <name>CleanFoot</name>
  <message>
   <location filename="../../organizer/ui/wizard/clean_foot.py" />
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_foot.py" />
   <source>Progress of: {0}</source>
   <translation>进度：{0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_foot.py" />
   <source>Stop: {0}</source>
   <translation>停止：{0}</translation>
  </message>
 </context>
 <context>
  <name>CleanGrid</name>
  <message>
   <location filename="../../organizer/ui/wizard/clean_grid.py" />
   <source>Photos of the category</source>
   <translation>该类别的照片</translation>
  </message>
 </context>
 <context>
  <name>CleanLooking</name>
  <message>
   <location filename="../../organizer/ui/wizard/clean_looking.py" />
   <source>Looking through the photos</source>
   <translation>正在检查照片</translation>
  </message>
 </context>
 <context>
  <name>CleanPage</name>
  <message>
   <location filename="../../organizer/ui/wizard/clean_classes.py" />
   <source>Taken out</source>
   <translation>已取出</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_page.py" />
   <source>Look through the photos</source>
   <translation>检查照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_page.py" />
   <source>Take out what does not belong. What is odd comes first; nothing is deleted, every step can be undone, and Space shows a photo large.</source>
   <translation>取出不属于此类的照片。可疑的排在前面；不会删除任何照片，每一步都可以撤销，按空格键可放大查看。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_page.py" />
   <source>The photos are being listed.</source>
   <translation>正在列出照片。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_page.py" />
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/clean_words.py" />
   <source>“{0}” has %Ln photo(s); each category needs {1} at least.</source>
   <translation>
    <numerusform>“{0}”有 %Ln 张照片；每个类别至少需要 {1} 张。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_words.py" />
   <source>At least two categories are needed, so that they can be told apart.</source>
   <translation>至少需要两个类别，才能区分。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_words.py" />
   <source>Nothing was taken out yet. What you take out is kept here.</source>
   <translation>还没有取出任何照片。取出的照片会保留在这里。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_words.py" />
   <source>There are no photos here: go back and find some, or drag some here.</source>
   <translation>这里没有照片：请返回查找，或拖一些进来。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/clean_words.py" />
   <source>%Ln photo(s)</source>
   <translation>
    <numerusform>%Ln 张照片</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/clean_words.py" />
   <source>%Ln to look at</source>
   <translation>
    <numerusform>%Ln 张待查看</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_words.py" />
   <source>{0}, {1}</source>
   <translation>{0}，{1}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/clean_words.py" />
   <source>%Ln more stay(s) where it is (they are).</source>
   <translation>
    <numerusform>另有 %Ln 张留在原处。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_words.py" />
   <source>{0}.</source>
   <translation>{0}。</translation>
  </message>
 </context>
 <context>
  <name>ConfusionModel</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/confusion_view.py" />
   <source>{0}: %Ln photo(s) recognised</source>
   <translation>
    <numerusform>{0}：认对 %Ln 张</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/confusion_view.py" />
   <source>{0} called {1}: %Ln photo(s)</source>
   <translation>
    <numerusform>{0}被认作{1}：%Ln 张</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>ConfusionView</name>
  <message>
   <location filename="../../organizer/ui/wizard/confusion_view.py" />
   <source>What was taken for what</source>
   <translation>什么被认作什么</translation>
  </message>
 </context>
 <context>
  <name>CrashDialog</name>
  <message>
   <location filename="../../organizer/ui/help/crash_dialog.py" />
   <source>Something went wrong</source>
   <translation>出错了</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/crash_dialog.py" />
   <source>The program ended unexpectedly the last time</source>
   <translation>程序上次意外结束</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/crash_dialog.py" />
   <source>The program made a mistake</source>
   <translation>程序出错了</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/crash_dialog.py" />
   <source>Your photos are safe: every move is written down before it happens. This report helps to mend the program; your name and your home folder are not in it. Nothing is sent by itself.</source>
   <translation>您的照片是安全的：每次移动之前都会先记录下来。此报告有助于修复程序；其中没有您的姓名和主文件夹。不会自动发送任何内容。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/crash_dialog.py" />
   <source>Report</source>
   <translation>报告</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/crash_dialog.py" />
   <source>&amp;Copy report</source>
   <translation>复制报告(&amp;C)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/crash_dialog.py" />
   <source>Open &amp;log folder</source>
   <translation>打开日志文件夹(&amp;L)</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/help/crash_dialog.py" />
   <source>%n more mistake(s) since then; the log file has them.</source>
   <translation>
    <numerusform>此后又发生 %n 个错误；日志文件中有记录。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/crash_dialog.py" />
   <source>Copied</source>
   <translation>已复制</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/safety_net.py" />
   <source>The program ended unexpectedly the last time. Your photos are safe.</source>
   <translation>程序上次意外结束。您的照片是安全的。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/safety_net.py" />
   <source>Show the report</source>
   <translation>查看报告</translation>
  </message>
 </context>
 <context>
  <name>DetailPane</name>
  <message>
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>Preview of the photo</source>
   <translation>照片预览</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>Change label…</source>
   <translation>更改标签…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>Say what the photo shows (Ctrl+L)</source>
   <translation>指明照片里是什么 (Ctrl+L)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>Change label</source>
   <translation>更改标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>Heat map</source>
   <translation>热力图</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>Change %Ln label(s)…</source>
   <translation>
    <numerusform>更改 %Ln 个标签…</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>Details of the photo</source>
   <translation>照片的详细信息</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>Where it will go</source>
   <translation>将移到哪里</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>Select a photo to see more about it.</source>
   <translation>选择一张照片以查看其详细信息。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>Show where in the photo the label was seen (H)</source>
   <translation>显示标签是从照片的哪个部位看出来的 (H)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>No place in the photo decided about its label</source>
   <translation>照片中没有哪个部位决定了它的标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>Known once all photos have been looked at.</source>
   <translation>看完所有照片后才能知道。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>Being worked out…</source>
   <translation>正在计算…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/detail_pane.py" />
   <source>The template needs mending first.</source>
   <translation>请先修正模板。</translation>
  </message>
 </context>
 <context>
  <name>DropHint</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/start/dropping.py" />
   <source>Drop to open {0} and choose %n photo(s)</source>
   <translation>
    <numerusform>松开即可打开 {0} 并选中 %n 张照片</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/dropping.py" />
   <source>Drop to open {0}</source>
   <translation>松开即可打开 {0}</translation>
  </message>
 </context>
 <context>
  <name>Enabling</name>
  <message>
   <location filename="../../organizer/ui/enabling.py" />
   <source>There are no photos in this folder.</source>
   <translation>此文件夹中没有照片。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/enabling.py" />
   <source>Looking for photos…</source>
   <translation>正在查找照片…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/enabling.py" />
   <source>No photo matches.</source>
   <translation>没有符合条件的照片。</translation>
  </message>
 </context>
 <context>
  <name>FirstSteps</name>
  <message>
   <location filename="../../organizer/ui/start/first_steps.py" />
   <source>Drawing sample pictures</source>
   <translation>正在绘制示例图片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/first_steps.py" />
   <source>Photos are being moved; drop the folder again when that is done.</source>
   <translation>正在移动照片；请在完成后再次拖入文件夹。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/start/first_steps.py" />
   <source>One folder is open at a time: this is {0}. %n more was dropped.</source>
   <translation>
    <numerusform>一次只能打开一个文件夹：现在是 {0}。另外还拖入了 %n 个。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/first_steps.py" />
   <source>Open {0}</source>
   <translation>打开 {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/first_steps.py" />
   <source>Try again</source>
   <translation>重试</translation>
  </message>
 </context>
 <context>
  <name>FolderField</name>
  <message>
   <location filename="../../organizer/ui/preferences/setting_fields.py" />
   <source>The opened folder</source>
   <translation>打开的文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/preferences/setting_fields.py" />
   <source>Choose…</source>
   <translation>选择…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/preferences/setting_fields.py" />
   <source>Choose a folder</source>
   <translation>选择文件夹</translation>
  </message>
 </context>
 <context>
  <name>GatherCard</name>
  <message>
   <location filename="../../organizer/ui/wizard/gather_card.py" />
   <source>Find photos of {0}</source>
   <translation>查找{0}的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_card.py" />
   <source>Whether photos are to be found for this category</source>
   <translation>是否为此类别查找照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_card.py" />
   <source>Photos found of {0}</source>
   <translation>找到的{0}照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_card.py" />
   <source>Enough</source>
   <translation>够了</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_card.py" />
   <source>Look for no more photos of this category</source>
   <translation>不再查找此类别的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_card.py" />
   <source>Enough photos of {0}</source>
   <translation>{0}的照片已足够</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_card.py" />
   <source>{0} of {1}</source>
   <translation>{0}/{1}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_card.py" />
   <source>{0} seen</source>
   <translation>已看 {0} 张</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_card.py" />
   <source>{0} not taken</source>
   <translation>未采用 {0} 张</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_card.py" />
   <source>{0} not to be had</source>
   <translation>无法获取 {0} 张</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_card.py" />
   <source>Looking…</source>
   <translation>正在查看…</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/gather_card.py" />
   <source>%Ln photo(s)</source>
   <translation>
    <numerusform>%Ln 张照片</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_card.py" />
   <source>No photos yet. It is searched for: {0}</source>
   <translation>还没有照片。搜索词：{0}</translation>
  </message>
 </context>
 <context>
  <name>GatherLayout</name>
  <message>
   <location filename="../../organizer/ui/wizard/gather_layout.py" />
   <source>Photos of each category</source>
   <translation>每个类别的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_layout.py" />
   <source>Licences</source>
   <translation>许可</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_layout.py" />
   <source>https://… (leave empty, as a rule)</source>
   <translation>https://…（通常留空）</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_layout.py" />
   <source>Address of a mirror</source>
   <translation>镜像地址</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_layout.py" />
   <source>A server of yours that stands in for the source, on this computer too</source>
   <translation>代替该来源的您自己的服务器，也可以在这台电脑上</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_layout.py" />
   <source>More…</source>
   <translation>更多…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_layout.py" />
   <source>More wishes</source>
   <translation>更多要求</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_layout.py" />
   <source>Find photos</source>
   <translation>查找照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_layout.py" />
   <source>Stop</source>
   <translation>停止</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_layout.py" />
   <source>Stop finding photos</source>
   <translation>停止查找照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_layout.py" />
   <source>Find more</source>
   <translation>继续查找</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_layout.py" />
   <source>How many of each</source>
   <translation>每类多少张</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_layout.py" />
   <source>Mirror of the source</source>
   <translation>来源的镜像</translation>
  </message>
 </context>
 <context>
  <name>GatherPage</name>
  <message>
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>Find photos on the web</source>
   <translation>从网上查找照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>About 50 photos of each category are good. If you have enough of your own, just go on.</source>
   <translation>每个类别有 50 张左右的照片就不错。如果自己的照片已足够，直接继续即可。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>“{0}” has a single photo. Find more here, or go back and add some.</source>
   <translation>“{0}”只有一张照片。请在此继续查找，或返回添加。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>“{0}” has no photos yet. Find some here, or go back and add your own.</source>
   <translation>“{0}”还没有照片。请在此查找，或返回添加自己的照片。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>Wait until the photos of the category have been moved.</source>
   <translation>请等待该类别的照片移动完毕。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>Tick at least one place to look.</source>
   <translation>请至少勾选一个查找来源。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>Tick at least one category to find photos of.</source>
   <translation>请至少勾选一个要查找照片的类别。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>Stopping…</source>
   <translation>正在停止…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>Stopped. What came is kept; you can go on later.</source>
   <translation>已停止。已收到的会保留；以后可以继续。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>There are enough photos.</source>
   <translation>照片已足够。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>Not everything could be searched. What came is kept; try again later.</source>
   <translation>未能全部搜索。已找到的会保留；请稍后重试。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>%Ln photo(s) that were found could not be fetched. Try again later, or look elsewhere.</source>
   <translation>
    <numerusform>找到的照片中有 %Ln 张无法获取。请稍后重试，或换个来源寻找。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>No more were found. Other search words or another source may give more.</source>
   <translation>没有找到更多。换用其他搜索词或来源也许能找到更多。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>{0} of {1} photos</source>
   <translation>{0}/{1} 张照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_page.py" />
   <source>{0} left</source>
   <translation>剩余 {0}</translation>
  </message>
 </context>
 <context>
  <name>GatherWork</name>
  <message>
   <location filename="../../organizer/ui/wizard/gather_work.py" />
   <source>Finding photos</source>
   <translation>正在查找照片</translation>
  </message>
 </context>
 <context>
  <name>HeadingButton</name>
  <message>
   <location filename="../../organizer/ui/photos/heading_button.py" />
   <source>Group</source>
   <translation>大类</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/heading_button.py" />
   <source>Left collapses the group, Right expands it, Space chooses its photos.</source>
   <translation>按左键折叠分组，按右键展开，按空格选择其中的照片。</translation>
  </message>
 </context>
 <context>
  <name>Headings</name>
  <message>
   <location filename="../../organizer/ui/photos/headings.py" />
   <source>{0}: {1}, collapsed</source>
   <translation>{0}：{1}，已折叠</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/headings.py" />
   <source>{0}: {1}, expanded</source>
   <translation>{0}：{1}，已展开</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/photos/headings.py" />
   <source>%Ln chosen</source>
   <translation>
    <numerusform>已选 %Ln 张</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>HistoryDialog</name>
  <message>
   <location filename="../../organizer/ui/history/history_dialog.py" />
   <source>History</source>
   <translation>历史记录</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_dialog.py" />
   <source>Runs</source>
   <translation>整理</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_dialog.py" />
   <source>What was moved</source>
   <translation>移动了什么</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_dialog.py" />
   <source>Trash</source>
   <translation>回收站</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_dialog.py" />
   <source>What was put into the trash</source>
   <translation>放入回收站的文件</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_dialog.py" />
   <source>Undo this run</source>
   <translation>撤销这次整理</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_dialog.py" />
   <source>Redo this run</source>
   <translation>重做这次整理</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_dialog.py" />
   <source>Put back</source>
   <translation>放回</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_dialog.py" />
   <source>The report is in {0}</source>
   <translation>报告已保存到 {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_dialog.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_dialog.py" />
   <source>Continue this run</source>
   <translation>继续这次整理</translation>
  </message>
 </context>
 <context>
  <name>HistoryModel</name>
  <message>
   <location filename="../../organizer/ui/history/history_table.py" />
   <source>Run</source>
   <translation>整理</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_table.py" />
   <source>When</source>
   <translation>时间</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_table.py" />
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_table.py" />
   <source>Photos</source>
   <translation>照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_table.py" />
   <source>State</source>
   <translation>状态</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_table.py" />
   <source>Interrupted</source>
   <translation>已中断</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_table.py" />
   <source>Partly undone</source>
   <translation>已部分撤销</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_table.py" />
   <source>Undone</source>
   <translation>已撤销</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_table.py" />
   <source>Done</source>
   <translation>已完成</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/history_table.py" />
   <source>Done, a later run built on it</source>
   <translation>已完成，之后的整理以它为基础</translation>
  </message>
 </context>
 <context>
  <name>HitCount</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/photos/searching.py" />
   <source>%n found</source>
   <translation>
    <numerusform>找到 %n 个</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Improving</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/improving.py" />
   <source>“{0}” could learn from %Ln photo(s) that you corrected.</source>
   <translation>
    <numerusform>“{0}”可以从您更正过的 %Ln 张照片中学习。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/improving.py" />
   <source>Learn from them…</source>
   <translation>从中学习…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/improving.py" />
   <source>Copying photos to learn from</source>
   <translation>正在复制用来学习的照片</translation>
  </message>
 </context>
 <context>
  <name>KeyDialog</name>
  <message>
   <location filename="../../organizer/ui/wizard/key_dialog.py" />
   <source>Key for {0}</source>
   <translation>{0} 的密钥</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/key_dialog.py" />
   <source>You get a key of your own from {0} here:</source>
   <translation>可在此从 {0} 获取您自己的密钥：</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/key_dialog.py" />
   <source>It works without a key; with one it gives more. You get it here:</source>
   <translation>没有密钥也能用；有密钥能得到更多。可在此获取：</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/key_dialog.py" />
   <source>It is kept in the system's keyring, else in a file that only you can read.</source>
   <translation>它会保存在系统的密钥环中，否则保存在只有您能读取的文件中。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/key_dialog.py" />
   <source>Save</source>
   <translation>保存</translation>
  </message>
 </context>
 <context>
  <name>KeyHints</name>
  <message>
   <location filename="../../organizer/ui/widgets/key_hints.py" />
   <source>Keys</source>
   <translation>按键</translation>
  </message>
 </context>
 <context>
  <name>LabelChooser</name>
  <message>
   <location filename="../../organizer/ui/detail/label_chooser.py" />
   <source>Change label</source>
   <translation>更改标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/label_chooser.py" />
   <source>What does this photo show?</source>
   <translation>这张照片里是什么？</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/detail/label_chooser.py" />
   <source>What do these %Ln photo(s) show?</source>
   <translation>
    <numerusform>这 %Ln 张照片里是什么？</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/label_chooser.py" />
   <source>Search, or type a name of your own</source>
   <translation>搜索，或输入自己的名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/label_chooser.py" />
   <source>Label</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/label_chooser.py" />
   <source>Labels</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/label_chooser.py" />
   <source>Back to the model's label</source>
   <translation>恢复模型的标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/label_chooser.py" />
   <source>Set label</source>
   <translation>设为标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/label_chooser.py" />
   <source>A name of your own: photos get a folder with this name.</source>
   <translation>自己的名称：照片会归入以此命名的文件夹。</translation>
  </message>
 </context>
 <context>
  <name>LeftAloneDialog</name>
  <message>
   <location filename="../../organizer/ui/history/left_alone_dialog.py" />
   <source>Left alone</source>
   <translation>未处理的文件</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/left_alone_dialog.py" />
   <source>These are not tidied and stay exactly where they are.</source>
   <translation>这些文件不会被整理，原封不动地留在原处。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/left_alone_dialog.py" />
   <source>What was left alone</source>
   <translation>未处理的文件</translation>
  </message>
 </context>
 <context>
  <name>LeftAloneModel</name>
  <message>
   <location filename="../../organizer/ui/history/left_alone_dialog.py" />
   <source>{0} {1} and is not entered</source>
   <translation>{0}：{1}，未进入</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/history/left_alone_dialog.py" />
   <source>{0} {1} and is not entered (%Ln such folder(s))</source>
   <translation>
    <numerusform>{0}：{1}，未进入（共 %Ln 个这样的文件夹）</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LeftAloneWords</name>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln subfolder(s)</source>
   <translation>
    <numerusform>%Ln 个子文件夹</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln unreadable folder(s)</source>
   <translation>
    <numerusform>%Ln 个无法读取的文件夹</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln folder(s) of other programs</source>
   <translation>
    <numerusform>%Ln 个其他程序的文件夹</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln unreadable file(s)</source>
   <translation>
    <numerusform>%Ln 个无法读取的文件</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln hidden</source>
   <translation>
    <numerusform>%Ln 个隐藏文件</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln file(s) in the cloud</source>
   <translation>
    <numerusform>%Ln 个云端文件</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln symbolic link(s)</source>
   <translation>
    <numerusform>%Ln 个符号链接</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln video(s)</source>
   <translation>
    <numerusform>%Ln 个视频</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln sidecar(s) without a photo</source>
   <translation>
    <numerusform>%Ln 个没有对应照片的附属文件</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/folder/left_alone_words.py" />
   <source>%Ln other file(s)</source>
   <translation>
    <numerusform>%Ln 个其他文件</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>LeftOutRow</name>
  <message>
   <location filename="../../organizer/ui/wizard/left_out_row.py" />
   <source>Dismiss</source>
   <translation>关闭提示</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/left_out_row.py" />
   <source>Dismiss what was left out</source>
   <translation>关闭被略去项的提示</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/left_out_row.py" />
   <source>What was left out, and why</source>
   <translation>略去了什么，为什么</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/left_out_row.py" />
   <source>{0}: {1}</source>
   <translation>{0}：{1}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/left_out_row.py" />
   <source>%Ln file(s) left out.</source>
   <translation>
    <numerusform>略去了 %Ln 个文件。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/left_out_row.py" />
   <source>Show why</source>
   <translation>查看原因</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/left_out_row.py" />
   <source>Hide the list</source>
   <translation>隐藏列表</translation>
  </message>
 </context>
 <context>
  <name>MainPage</name>
  <message>
   <location filename="../../organizer/ui/photos/main_page.py" />
   <source>Review the unsure</source>
   <translation>复核不确定的</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/main_page.py" />
   <source>Look through them one by one, by keyboard, the most doubtful first (Ctrl+R)</source>
   <translation>用键盘逐一复核，最不确定的排在最前 (Ctrl+R)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/main_page.py" />
   <source>Choose a folder…</source>
   <translation>选择文件夹…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/main_page.py" />
   <source>Sort the photos</source>
   <translation>照片排序</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/main_page.py" />
   <source>Sort and group the photos</source>
   <translation>照片排序和分组</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/main_page.py" />
   <source>Preview</source>
   <translation>预览</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/main_page.py" />
   <source>Review {0} unsure</source>
   <translation>复核 {0} 张不确定的</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <location filename="../../organizer/ui/main_window.py" />
   <source>Opening {0}…</source>
   <translation>正在打开 {0}…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/main_window.py" />
   <source>Open a folder of photos</source>
   <translation>打开照片文件夹</translation>
  </message>
 </context>
 <context>
  <name>MeasuredPanel</name>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>Photos</source>
   <translation>照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>&amp;Worst mistakes</source>
   <translation>最严重的错误(&amp;W)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>Back to the mistakes it is the surest of</source>
   <translation>返回它最有把握却认错的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>It is &amp;really</source>
   <translation>其实是(&amp;R)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>Put the photo where it belongs; then let it learn again</source>
   <translation>将照片放到所属的类别，然后让它重新学习</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>&amp;Look closer</source>
   <translation>仔细看看(&amp;L)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>See where in the photo it was seen</source>
   <translation>查看是从照片的哪个部位看出来的</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>None of them</source>
   <translation>都不是</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>It takes no part any more; it stays with the rejected photos</source>
   <translation>它不再参与；留在被剔除的照片中</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>The mistakes it is the surest of</source>
   <translation>它最有把握却认错的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>It made no mistake</source>
   <translation>它没有犯错</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>{0}: %Ln photo(s) recognised</source>
   <translation>
    <numerusform>{0}：认对 %Ln 张</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>{0} called {1}: %Ln photo(s)</source>
   <translation>
    <numerusform>{0}被认作{1}：%Ln 张</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>{0}, {1}</source>
   <translation>{0}，{1}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>{0}: called {1}, {2} sure</source>
   <translation>{0}：被认作{1}，把握 {2}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>{0}, {1}; is {2}</source>
   <translation>{0}，{1}；实为{2}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>{0}: called {1}, {2} sure; it was put with {3}</source>
   <translation>{0}：被认作{1}，把握 {2}；它归在{3}中</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>Done. It learns from this when it learns again, in the step before.</source>
   <translation>完成。在上一步重新学习时，它会从中学习。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>Category by category</source>
   <translation>逐个类别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>What was taken for what</source>
   <translation>什么被认作什么</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/measured_panel.py" />
   <source>Each row is what photos show, each column what they were called. Choose a number to see its photos.</source>
   <translation>每行是照片的实际内容，每列是被认作什么。选择数字可查看相应照片。</translation>
  </message>
 </context>
 <context>
  <name>ModelChoice</name>
  <message>
   <location filename="../../organizer/ui/rules/model_choice.py" />
   <source>&amp;Photos that it does not know</source>
   <translation>它不认识的照片(&amp;P)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/model_choice.py" />
   <source>&amp;General model</source>
   <translation>通用模型(&amp;G)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/model_choice.py" />
   <source>&amp;Only its own categories</source>
   <translation>仅用其自己的类别(&amp;O)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/model_choice.py" />
   <source>Photos that it does not know stay without a label</source>
   <translation>它不认识的照片没有标签</translation>
  </message>
 </context>
 <context>
  <name>ModelOffer</name>
  <message>
   <location filename="../../organizer/ui/start/model_offer.py" />
   <source>Fetching the model…</source>
   <translation>正在获取模型…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/model_offer.py" />
   <source>The model that labels photos is not here yet (4 MB). Sorting by date and camera works without it.</source>
   <translation>这里还没有用来识别照片的模型（4 MB）。没有它也可以按日期和相机归类。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/model_offer.py" />
   <source>Download</source>
   <translation>下载</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/model_offer.py" />
   <source>Fetching the model · {0} of {1}</source>
   <translation>正在获取模型 · {0}/{1}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/model_offer.py" />
   <source>The model is here.</source>
   <translation>模型已就绪。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/model_offer.py" />
   <source>Try again</source>
   <translation>重试</translation>
  </message>
 </context>
 <context>
  <name>NamesAsking</name>
  <message>
   <location filename="../../organizer/ui/rules/names_asking.py" />
   <source>A new name for “{0}”:</source>
   <translation>“{0}”的新名称：</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_asking.py" />
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_asking.py" />
   <source>Merge</source>
   <translation>合并</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_asking.py" />
   <source>Make “{0}” one with:</source>
   <translation>将“{0}”合并到：</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_asking.py" />
   <source>Move</source>
   <translation>移动</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_asking.py" />
   <source>Put “{0}” into:</source>
   <translation>将“{0}”移到：</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_asking.py" />
   <source>What the folder of “{0}” is called; empty for its own name:</source>
   <translation>“{0}”的文件夹名称；留空则用其本名：</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_asking.py" />
   <source>Folder name</source>
   <translation>文件夹名称</translation>
  </message>
 </context>
 <context>
  <name>NamesDialog</name>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>Search names</source>
   <translation>搜索名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>New category…</source>
   <translation>新建类别…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>Rename…</source>
   <translation>重命名…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>Merge into…</source>
   <translation>合并到…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>Move to…</source>
   <translation>移到…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>Folder name…</source>
   <translation>文件夹名称…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>Never use</source>
   <translation>从不使用</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>Undo change</source>
   <translation>撤销更改</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>Reset all</source>
   <translation>全部重置</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>Back to the names that the program came with</source>
   <translation>恢复程序自带的名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>Use again</source>
   <translation>重新使用</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>What “{0}” belongs to is never used; use that again.</source>
   <translation>“{0}”所属的上级已设为从不使用；请先重新使用上级。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>Take back %Ln change(s) to the names?</source>
   <translation>
    <numerusform>要撤回对名称的 %Ln 处更改吗？</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>Reset</source>
   <translation>重置</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>Names</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>What photos are called</source>
   <translation>照片怎么称呼</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>Drag a name to move it. Photos are labelled anew at once; nothing is moved.</source>
   <translation>拖动名称即可移动它。照片会立即重新加标签；不会移动任何文件。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_dialog.py" />
   <source>Save</source>
   <translation>保存</translation>
  </message>
 </context>
 <context>
  <name>NamesTree</name>
  <message>
   <location filename="../../organizer/ui/rules/names_tree.py" />
   <source>Names</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_tree.py" />
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_tree.py" />
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_tree.py" />
   <source>Photos</source>
   <translation>照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/names_tree.py" />
   <source>{0} (never used)</source>
   <translation>{0}（从不使用）</translation>
  </message>
 </context>
 <context>
  <name>Notice</name>
  <message>
   <location filename="../../organizer/ui/widgets/notice_bar.py" />
   <source>Dismiss</source>
   <translation>关闭提示</translation>
  </message>
 </context>
 <context>
  <name>OptionsPopover</name>
  <message>
   <location filename="../../organizer/ui/rules/options_popover.py" />
   <source>More options</source>
   <translation>更多选项</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/options_popover.py" />
   <source>When in doubt</source>
   <translation>不确定时</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/options_popover.py" />
   <source>Use a coarser name</source>
   <translation>使用更笼统的名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/options_popover.py" />
   <source>A photo whose breed is doubtful is filed as Dogs, or as Animals</source>
   <translation>品种不确定的照片会归为“狗”，或归为“动物”</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/options_popover.py" />
   <source>Unsure into a folder</source>
   <translation>不确定的放入文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/options_popover.py" />
   <source>Photos that are unsure go into a folder “Unsure”; else they stay where they are</source>
   <translation>不确定的照片放入名为“Unsure”的文件夹；否则留在原处</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/options_popover.py" />
   <source>Also look for</source>
   <translation>同时识别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/options_popover.py" />
   <source>People</source>
   <translation>人物</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/options_popover.py" />
   <source>Portraits and groups, by their faces</source>
   <translation>通过人脸识别单人照和合影</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/options_popover.py" />
   <source>Screenshots</source>
   <translation>截图</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/options_popover.py" />
   <source>Pictures of a screen, taken by the computer or phone itself</source>
   <translation>电脑或手机自己截取的屏幕画面</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/options_popover.py" />
   <source>Documents</source>
   <translation>文档</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/options_popover.py" />
   <source>Documents, receipts and whiteboards</source>
   <translation>文档、小票和白板</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/options_popover.py" />
   <source>Memes</source>
   <translation>梗图</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/options_popover.py" />
   <source>Pictures with large words on them</source>
   <translation>带有大字的图片</translation>
  </message>
 </context>
 <context>
  <name>PhotoCard</name>
  <message>
   <location filename="../../organizer/ui/pictures/photo_card.py" />
   <source>stays</source>
   <translation>留在原处</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/pictures/photo_card.py" />
   <source>by rule</source>
   <translation>按规则</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/pictures/photo_card.py" />
   <source>by you</source>
   <translation>由您指定</translation>
  </message>
 </context>
 <context>
  <name>PhotoFacts</name>
  <message>
   <location filename="../../organizer/ui/detail/photo_facts.py" />
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/photo_facts.py" />
   <source>Taken</source>
   <translation>拍摄时间</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/photo_facts.py" />
   <source>Camera</source>
   <translation>相机</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/photo_facts.py" />
   <source>Size</source>
   <translation>大小</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/photo_facts.py" />
   <source>With it</source>
   <translation>附属文件</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/photo_facts.py" />
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
 </context>
 <context>
  <name>PhotoGrid</name>
  <message>
   <location filename="../../organizer/ui/photos/photo_grid.py" />
   <source>Photos</source>
   <translation>照片</translation>
  </message>
 </context>
 <context>
  <name>PhotoModel</name>
  <message>
   <location filename="../../organizer/ui/folder/photo_model.py" />
   <source>Waiting…</source>
   <translation>等待中…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/folder/photo_model.py" />
   <source>Unreadable</source>
   <translation>无法读取</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/folder/photo_model.py" />
   <source>No label</source>
   <translation>没有标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/folder/photo_model.py" />
   <source>by your rule {0}: {1}</source>
   <translation>按您的规则 {0}：{1}</translation>
  </message>
 </context>
 <context>
  <name>PictureButton</name>
  <message>
   <location filename="../../organizer/ui/pictures/picture_button.py" />
   <source>Photo</source>
   <translation>照片</translation>
  </message>
 </context>
 <context>
  <name>PlanModel</name>
  <message>
   <location filename="../../organizer/ui/tidying/plan_model.py" />
   <source>From</source>
   <translation>来自</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/plan_model.py" />
   <source>To, or why it stays</source>
   <translation>移到哪里，或为何不动</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/plan_model.py" />
   <source>Label</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/plan_model.py" />
   <source>Sure</source>
   <translation>把握</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/plan_model.py" />
   <source>With it</source>
   <translation>附属文件</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/plan_model.py" />
   <source>by you</source>
   <translation>由您指定</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/plan_model.py" />
   <source>by rule</source>
   <translation>按规则</translation>
  </message>
 </context>
 <context>
  <name>PredictionBars</name>
  <message>
   <location filename="../../organizer/ui/detail/prediction_bars.py" />
   <source>What it may be</source>
   <translation>可能是什么</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/prediction_bars.py" />
   <source>Of a hundred photos like this one, so many show it. The first number is the one beside the label; all of them share a hundred.</source>
   <translation>一百张类似的照片中，有这么多张确实如此。第一个数字就是标签旁的数字；所有数字合计一百。</translation>
  </message>
 </context>
 <context>
  <name>PreviewPage</name>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Back to the photos (Esc)</source>
   <translation>返回照片 (Esc)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Back to the photos</source>
   <translation>返回照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Shown</source>
   <translation>显示</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>All</source>
   <translation>全部</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>All photos</source>
   <translation>所有照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Moves</source>
   <translation>移动</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Photos that move</source>
   <translation>要移动的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Stays</source>
   <translation>不动</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Photos that stay, and why</source>
   <translation>留在原处的照片及原因</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Apply</source>
   <translation>应用</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Do what the table says (Ctrl+Return)</source>
   <translation>照表格执行 (Ctrl+Return)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Preview</source>
   <translation>预览</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Nothing to do</source>
   <translation>无事可做</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Nothing to move</source>
   <translation>没有要移动的</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Rename %Ln photo(s)</source>
   <translation>
    <numerusform>重命名 %Ln 张照片</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Move %Ln photo(s)</source>
   <translation>
    <numerusform>移动 %Ln 张照片</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>%Ln move(s)</source>
   <translation>
    <numerusform>移动 %Ln 张</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>{0} (and %Ln file(s) with them)</source>
   <translation>
    <numerusform>{0}（连同 %Ln 个附属文件）</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>{0} already in place</source>
   <translation>{0} 张已在应在的位置</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>{0} without a sure label</source>
   <translation>{0} 张没有确定的标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>{0} unreadable</source>
   <translation>{0} 张无法读取</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>{0} blocked</source>
   <translation>{0} 张受阻</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>{0} kept by your rules</source>
   <translation>{0} 张按您的规则不动</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>What would happen</source>
   <translation>将会发生什么</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Nothing has happened yet. This is what would be done.</source>
   <translation>目前什么都没有改变。以下是将要做的事。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Back</source>
   <translation>返回</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/preview_page.py" />
   <source>Change nothing and go back (Esc)</source>
   <translation>不做更改，返回 (Esc)</translation>
  </message>
 </context>
 <context>
  <name>ProjectsDialog</name>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>Teach it your own categories</source>
   <translation>教它认您自己的类别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>For example: Birds of our garden</source>
   <translation>例如：我家花园的鸟</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>Name of the new categories</source>
   <translation>新类别的名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>Begin</source>
   <translation>开始</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>Projects</source>
   <translation>项目</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>Go on</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>Rename…</source>
   <translation>重命名…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>Move to trash…</source>
   <translation>移到回收站…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>Move to trash</source>
   <translation>移到回收站</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>Move “{0}” and its copies of photos to the trash?</source>
   <translation>要将“{0}”及其照片副本移到回收站吗？</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>Your own photos and what was learnt from them stay where they are.</source>
   <translation>您自己的照片以及从中学到的内容都保留不动。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>no categories yet</source>
   <translation>还没有类别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>{0}: {1} ({2})</source>
   <translation>{0}：{1}（{2}）</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>What do you want to tell apart?</source>
   <translation>您想区分哪些内容？</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>Show the program some photos of each thing, and it learns to sort your photos by them. It all happens on this computer, and nothing happens to your own photos.</source>
   <translation>给程序看每样东西的几张照片，它就能学会据此整理您的照片。一切都在这台电脑上进行，您自己的照片不受影响。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/projects_dialog.py" />
   <source>Go on with what you began</source>
   <translation>继续之前的项目</translation>
  </message>
 </context>
 <context>
  <name>Question</name>
  <message>
   <location filename="../../organizer/ui/photos/questions.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
 </context>
 <context>
  <name>RecentFolders</name>
  <message>
   <location filename="../../organizer/ui/start/recent_folders.py" />
   <source>Recent folders</source>
   <translation>最近的文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/recent_folders.py" />
   <source>Clear list</source>
   <translation>清空列表</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/recent_folders.py" />
   <source>Forget these folders; nothing in them is touched</source>
   <translation>忘记这些文件夹；不会触碰其中的内容</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/recent_folders.py" />
   <source>Clear the list of recent folders</source>
   <translation>清空最近文件夹列表</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/recent_folders.py" />
   <source>Open {0}</source>
   <translation>打开 {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/recent_folders.py" />
   <source>Take it off this list; nothing in it is touched</source>
   <translation>从此列表中移除；不会触碰其中的内容</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/recent_folders.py" />
   <source>Take {0} off the list</source>
   <translation>从列表中移除 {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/recent_folders.py" />
   <source>not there now · {0}</source>
   <translation>目前不存在 · {0}</translation>
  </message>
 </context>
 <context>
  <name>RecentMenu</name>
  <message>
   <location filename="../../organizer/ui/start/recent_menu.py" />
   <source>{0} (not there now)</source>
   <translation>{0}（现在不可用）</translation>
  </message>
 </context>
 <context>
  <name>RenameDialog</name>
  <message>
   <location filename="../../organizer/ui/wizard/rename_dialog.py" />
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/rename_dialog.py" />
   <source>What are these categories to be called?</source>
   <translation>这些类别应叫什么？</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/rename_dialog.py" />
   <source>New name</source>
   <translation>新名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/rename_dialog.py" />
   <source>Photos, versions and settings stay; the model gets the new name too.</source>
   <translation>照片、版本和设置保持不变；模型也会使用新名称。</translation>
  </message>
 </context>
 <context>
  <name>Report</name>
  <message>
   <location filename="../../organizer/ui/history/report_table.py" />
   <source>Put back</source>
   <translation>已放回</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_table.py" />
   <source>Moved</source>
   <translation>已移动</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_table.py" />
   <source>Stayed</source>
   <translation>留在原处</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_table.py" />
   <source>Set aside</source>
   <translation>已另存</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_table.py" />
   <source>Missing</source>
   <translation>缺失</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_table.py" />
   <source>Waiting</source>
   <translation>等待中</translation>
  </message>
 </context>
 <context>
  <name>ReportModel</name>
  <message>
   <location filename="../../organizer/ui/history/report_table.py" />
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_table.py" />
   <source>Now</source>
   <translation>现在</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_table.py" />
   <source>Where to, or why not</source>
   <translation>移到哪里，或为何没动</translation>
  </message>
 </context>
 <context>
  <name>ReportView</name>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>Files of the run</source>
   <translation>这次整理的文件</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>Report on</source>
   <translation>报告内容</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>Run</source>
   <translation>整理</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>What the run did</source>
   <translation>整理做了什么</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>What taking it back did</source>
   <translation>撤销做了什么</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>Redo</source>
   <translation>重做</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>What doing it again did</source>
   <translation>重做做了什么</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>Listed</source>
   <translation>列出</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>Stayed</source>
   <translation>留在原处</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>Files that did not move, and why</source>
   <translation>没有移动的文件及原因</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>All</source>
   <translation>全部</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>All files</source>
   <translation>所有文件</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>Run {0} in {1} · {2}</source>
   <translation>第 {0} 次整理，{1} · {2}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>%Ln file(s) in, {0} accounted for</source>
   <translation>
    <numerusform>共 %Ln 个文件，其中 {0} 个有下落</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>{0} {1}</source>
   <comment>how many files are in a state: 3 moved</comment>
   <translation>{1} {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>Run {0} moved the same photos again: undo it first, then this one.</source>
   <translation>第 {0} 次整理又移动了同一批照片：请先撤销它，再撤销这次。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>Runs {0} moved the same photos again: undo them first, in this order.</source>
   <translation>第 {0} 次整理又移动了同一批照片：请先按此顺序撤销它们。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>Export the report</source>
   <translation>导出报告</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>Write this report into a file</source>
   <translation>将此报告写入文件</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>&amp;CSV, for a spreadsheet…</source>
   <translation>&amp;CSV，用于电子表格…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/report_view.py" />
   <source>&amp;JSON, for scripts…</source>
   <translation>&amp;JSON，用于脚本…</translation>
  </message>
 </context>
 <context>
  <name>Reporter</name>
  <message>
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>Moving photos</source>
   <translation>正在移动照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>Putting photos back</source>
   <translation>正在放回照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>Moving photos again</source>
   <translation>正在重新移动照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>Finishing what was interrupted</source>
   <translation>正在完成被中断的操作</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>Putting photos into the trash</source>
   <translation>正在将照片移到回收站</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>Putting files back from the trash</source>
   <translation>正在从回收站放回文件</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>Stopped; the rest stays where it is.</source>
   <translation>已停止；其余的留在原处。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln photo(s) moved.</source>
   <translation>
    <numerusform>已移动 %Ln 张照片。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln photo(s) put back where they were.</source>
   <translation>
    <numerusform>已将 %Ln 张照片放回原处。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln photo(s) moved again.</source>
   <translation>
    <numerusform>已重新移动 %Ln 张照片。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln photo(s) settled; nothing is left half done.</source>
   <translation>
    <numerusform>已处理 %Ln 张照片；没有遗留未完成的操作。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln photo(s) moved to the trash.</source>
   <translation>
    <numerusform>已将 %Ln 张照片移到回收站。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln file(s) put back from the trash.</source>
   <translation>
    <numerusform>已从回收站放回 %Ln 个文件。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>So do(es) %Ln more.</source>
   <translation>
    <numerusform>另外 %Ln 张也是如此。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln thing(s) to know: {0}</source>
   <translation>
    <numerusform>有 %Ln 件事需要知道：{0}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>{0} was not: {1}</source>
   <translation>{0} 未成功：{1}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>%Ln were not, among them {0}: {1}</source>
   <translation>
    <numerusform>%Ln 个未成功，其中 {0}：{1}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/deed_words.py" />
   <source>and {0} more</source>
   <translation>另有 {0} 个</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>Undoing in {1} was interrupted: {0} of %Ln photo(s) are back.</source>
   <translation>
    <numerusform>{1} 中的撤销被中断：%Ln 张照片中有 {0} 张已放回。</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>The last run in {1} was interrupted: {0} of %Ln photo(s) had been moved.</source>
   <translation>
    <numerusform>{1} 中的上次整理被中断：%Ln 张照片中有 {0} 张已移动。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>Your photos are safe.</source>
   <translation>您的照片是安全的。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>Continue</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>Undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>You can look, but not move anything. {0}</source>
   <translation>可以查看，但不能移动。{0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>Looking at photos</source>
   <translation>正在查看照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>Looking for photos… {0} found</source>
   <translation>正在查找照片… 已找到 {0} 张</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>{0} of {1} so far</source>
   <translation>目前 {0}/{1}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>{0} of {1}</source>
   <translation>{0}/{1}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>Paused</source>
   <translation>已暂停</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>{0} photos/s</source>
   <translation>{0} 张/秒</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>{0} left</source>
   <translation>剩余 {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>waiting for {0} for {1}</source>
   <translation>已等待 {0} {1}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>%Ln photo(s) looked at.</source>
   <translation>
    <numerusform>已查看 %Ln 张照片。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>Try again</source>
   <translation>重试</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>{0} unreadable</source>
   <translation>{0} 张无法读取</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>{0} not looked at</source>
   <translation>{0} 张未查看</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>labelled by “{0}”</source>
   <translation>由“{0}”标注</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>%Ln view(s) a second</source>
   <translation>
    <numerusform>每秒 %Ln 幅</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>{0}: {1}. {2}.</source>
   <translation>{0}：{1}。{2}。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>{0}: {1}.</source>
   <translation>{0}：{1}。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>{0} left alone</source>
   <translation>{0} 个未处理</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>%Ln photo(s)</source>
   <translation>
    <numerusform>%Ln 张照片</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>Report</source>
   <translation>报告</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/reporter.py" />
   <source>Redo</source>
   <translation>重做</translation>
  </message>
 </context>
 <context>
  <name>ReviewPage</name>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>Back to the photos (Esc)</source>
   <translation>返回照片 (Esc)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>Back to the photos</source>
   <translation>返回照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>Photos looked through</source>
   <translation>已复核的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>The photo</source>
   <translation>照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>{0} of {1}</source>
   <translation>{0}/{1}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>{0}?</source>
   <translation>{0}？</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>The program is {0} sure.</source>
   <translation>程序有 {0} 的把握。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>Review</source>
   <translation>复核</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>That was all.</source>
   <translation>全部看完了。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>{0} labelled, {1} skipped.</source>
   <translation>已标注 {0} 张，跳过 {1} 张。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>A name of your own</source>
   <translation>自己的名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>Jump to</source>
   <translation>跳到</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>Backspace</source>
   <translation>Backspace</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>undo</source>
   <translation>撤销</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>leave</source>
   <translation>离开</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>back to the photos</source>
   <translation>返回照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>take it</source>
   <translation>采用</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>choose</source>
   <translation>选择</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>never mind</source>
   <translation>算了</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>accept</source>
   <translation>接受</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>label</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>A–Z</source>
   <translation>A–Z</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>another</source>
   <translation>其他标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>Space</source>
   <translation>空格</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>skip</source>
   <translation>跳过</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/review/review_page.py" />
   <source>%Ln more look(s) like the last one. + labels them “{0}”, - does not.</source>
   <translation>
    <numerusform>还有 %Ln 张与上一张相似。按 + 标为“{0}”，按 - 则不标。</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>RuleForm</name>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>Rule</source>
   <translation>规则</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>Shows</source>
   <translation>内容</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>for example IMG-*-WA*</source>
   <translation>例如 IMG-*-WA*</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>In the folder</source>
   <translation>位于文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>for example Family/Albums</source>
   <translation>例如 家庭/相册</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>Taken from</source>
   <translation>拍摄起始日期</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>Taken before</source>
   <translation>拍摄早于</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>Sure from</source>
   <translation>把握至少</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>Sure less than</source>
   <translation>把握低于</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>Go into the folder</source>
   <translation>放入文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>Stay where they are</source>
   <translation>留在原处</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>for example Screenshots</source>
   <translation>例如 截图</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>Photos for which all this is so</source>
   <translation>满足以下所有条件的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>then</source>
   <translation>则</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rule_form.py" />
   <source>OK</source>
   <translation>确定</translation>
  </message>
 </context>
 <context>
  <name>RuleWords</name>
  <message>
   <location filename="../../organizer/ui/folder/rule_words.py" />
   <source>of {0}</source>
   <translation>属于“{0}”</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/folder/rule_words.py" />
   <source>named {0}</source>
   <translation>名称符合 {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/folder/rule_words.py" />
   <source>under {0}</source>
   <translation>位于 {0} 下</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/folder/rule_words.py" />
   <source> </source>
   <comment>between the conditions of a rule</comment>
   <translation>、</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/folder/rule_words.py" />
   <source>Photos {0} stay where they are.</source>
   <translation>{0}的照片留在原处。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/folder/rule_words.py" />
   <source>Photos {0} go into “{1}”.</source>
   <translation>{0}的照片放入“{1}”。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/folder/rule_words.py" />
   <source>from {0} on</source>
   <translation>{0} 起拍摄</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/folder/rule_words.py" />
   <source>before {0}</source>
   <translation>{0} 之前拍摄</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/folder/rule_words.py" />
   <source>with at least {0} sure</source>
   <translation>把握至少 {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/folder/rule_words.py" />
   <source>less than {0} sure</source>
   <translation>把握低于 {0}</translation>
  </message>
 </context>
 <context>
  <name>RulesBar</name>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Template</source>
   <translation>模板</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>this folder</source>
   <translation>此文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>each photo's own folder</source>
   <translation>各照片所在的文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Into {0}</source>
   <translation>放入 {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Where folders are made: {0} (Ctrl+D)</source>
   <translation>在哪里建立文件夹：{0} (Ctrl+D)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Sort into…</source>
   <translation>归入…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Mode</source>
   <translation>方式</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Sort</source>
   <translation>归类</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Sort into folders (Ctrl+1)</source>
   <translation>归入文件夹 (Ctrl+1)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Rename in place (Ctrl+2)</source>
   <translation>原地重命名 (Ctrl+2)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Both</source>
   <translation>两者</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Sort into folders and rename (Ctrl+3)</source>
   <translation>归入文件夹并重命名 (Ctrl+3)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Level of labels</source>
   <translation>标签的粗细</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Fine</source>
   <translation>精细</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>As exact as the model: tabby cat</source>
   <translation>与模型一样精确：虎斑猫</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Everyday</source>
   <translation>日常</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>As people say it: Cats</source>
   <translation>日常说法：猫</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Broad</source>
   <translation>大类</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>A few large groups: Animals</source>
   <translation>少数几个大类：动物</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>More options</source>
   <translation>更多选项</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>What happens in doubt, and what else is looked for (Ctrl+M)</source>
   <translation>不确定时怎么办，以及还识别什么 (Ctrl+M)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Destination</source>
   <translation>目标文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>This folder</source>
   <translation>此文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Choose a folder…</source>
   <translation>选择文件夹…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_bar.py" />
   <source>Folders and names, for example {year}/{category}. Fields: {label} {category} {date} {time} {year} {month} {day} {camera} {original} {n}; {n:03} pads. Empty: what the mode does by itself. (Ctrl+T)</source>
   <translation>文件夹和名称，例如 {year}/{category}。字段：{label} {category} {date} {time} {year} {month} {day} {camera} {original} {n}；{n:03} 会补零。留空：按所选方式的默认做法。(Ctrl+T)</translation>
  </message>
 </context>
 <context>
  <name>RulesDialog</name>
  <message>
   <location filename="../../organizer/ui/rules/rules_dialog.py" />
   <source>No rules yet. For example: photos of Documents go into “Scans”.</source>
   <translation>还没有规则。例如：属于“文档”的照片放入“扫描件”。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_dialog.py" />
   <source>Add…</source>
   <translation>添加…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_dialog.py" />
   <source>Edit…</source>
   <translation>编辑…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_dialog.py" />
   <source>Remove</source>
   <translation>删除</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_dialog.py" />
   <source>Up</source>
   <translation>上移</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_dialog.py" />
   <source>Down</source>
   <translation>下移</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_dialog.py" />
   <source>Rules</source>
   <translation>规则</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_dialog.py" />
   <source>Rule</source>
   <translation>规则</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_dialog.py" />
   <source>Photos</source>
   <translation>照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_dialog.py" />
   <source>Your own rules</source>
   <translation>您自己的规则</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_dialog.py" />
   <source>The first rule that fits a photo decides about it.</source>
   <translation>第一条符合的规则决定照片的去向。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/rules_dialog.py" />
   <source>Save</source>
   <translation>保存</translation>
  </message>
 </context>
 <context>
  <name>Running</name>
  <message>
   <location filename="../../organizer/ui/background/running.py" />
   <source>It is done.</source>
   <translation>已完成。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/background/running_words.py" />
   <source>Stopping…</source>
   <translation>正在停止…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/background/running_words.py" />
   <source>Paused</source>
   <translation>已暂停</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/background/running_words.py" />
   <source>{0} of {1}</source>
   <translation>{0}/{1}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/background/running_words.py" />
   <source>{0} left</source>
   <translation>剩余 {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/background/running_words.py" />
   <source>Resume</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/background/running_words.py" />
   <source>Pause</source>
   <translation>暂停</translation>
  </message>
 </context>
 <context>
  <name>RunningList</name>
  <message>
   <location filename="../../organizer/ui/background/running_list.py" />
   <source>What is running</source>
   <translation>正在运行的任务</translation>
  </message>
 </context>
 <context>
  <name>RunningRow</name>
  <message>
   <location filename="../../organizer/ui/background/running_list.py" />
   <source>Progress of: {0}</source>
   <translation>进度：{0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/background/running_list.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/background/running_list.py" />
   <source>Cancel: {0}</source>
   <translation>取消：{0}</translation>
  </message>
 </context>
 <context>
  <name>RunsView</name>
  <message>
   <location filename="../../organizer/ui/history/runs_view.py" />
   <source>Earlier runs</source>
   <translation>以往的整理</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/runs_view.py" />
   <source>Done, a later run built on it</source>
   <translation>已完成，之后的整理以它为基础</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/runs_view.py" />
   <source>Every run can be taken back: photos go to where they were, under their names.</source>
   <translation>每次整理都可以撤销：照片会回到原来的位置，恢复原来的名称。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/runs_view.py" />
   <source>Nothing has been moved yet. What you apply appears here.</source>
   <translation>尚未移动任何照片。应用过的整理会显示在这里。</translation>
  </message>
 </context>
 <context>
  <name>ScoreBars</name>
  <message>
   <location filename="../../organizer/ui/wizard/score_bars.py" />
   <source>Category by category</source>
   <translation>逐个类别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/score_bars.py" />
   <source>{0} of {1}</source>
   <translation>{0}/{1}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/score_bars.py" />
   <source>{0} of {1} recognised</source>
   <translation>认对 {0}/{1}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/score_bars.py" />
   <source>{0} · %Ln other(s) taken for it</source>
   <translation>
    <numerusform>{0} · 另有 %Ln 张被误认作它</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/score_bars.py" />
   <source>{0}: {1}</source>
   <translation>{0}：{1}</translation>
  </message>
 </context>
 <context>
  <name>SearchField</name>
  <message>
   <location filename="../../organizer/ui/photos/searching.py" />
   <source>Search names and labels</source>
   <translation>搜索名称和标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/searching.py" />
   <source>Search</source>
   <translation>搜索</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/searching.py" />
   <source>Search names and labels (Ctrl+F)</source>
   <translation>搜索名称和标签 (Ctrl+F)</translation>
  </message>
 </context>
 <context>
  <name>SectionHeadings</name>
  <message>
   <location filename="../../organizer/ui/photos/section_headings.py" />
   <source>New</source>
   <translation>新的</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/section_headings.py" />
   <source>Without a label</source>
   <translation>没有标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/section_headings.py" />
   <source>Without a date</source>
   <translation>没有日期</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/section_headings.py" />
   <source>MMMM yyyy</source>
   <translation>yyyy年M月</translation>
  </message>
 </context>
 <context>
  <name>SettingsDialog</name>
  <message>
   <location filename="../../organizer/ui/preferences/settings_dialog.py" />
   <source>Settings</source>
   <translation>设置</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/preferences/settings_dialog.py" />
   <source>Groups of settings</source>
   <translation>设置分组</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/preferences/settings_dialog.py" />
   <source>All back to default</source>
   <translation>全部恢复默认</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/preferences/settings_dialog.py" />
   <source>OK</source>
   <translation>确定</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/preferences/settings_dialog.py" />
   <source>Back to default</source>
   <translation>恢复默认</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/preferences/settings_dialog.py" />
   <source>Back to default: {0}</source>
   <translation>恢复默认：{0}</translation>
  </message>
 </context>
 <context>
  <name>ShelfModel</name>
  <message>
   <location filename="../../organizer/ui/photos/sidebar.py" />
   <source>All photos</source>
   <translation>所有照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/sidebar.py" />
   <source>Sure</source>
   <translation>确定</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/sidebar.py" />
   <source>Unsure</source>
   <translation>不确定</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/sidebar.py" />
   <source>Labelled by you</source>
   <translation>由您标注</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/sidebar.py" />
   <source>Unreadable</source>
   <translation>无法读取</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/sidebar.py" />
   <source>Labels</source>
   <translation>标签</translation>
  </message>
 </context>
 <context>
  <name>Shortcuts</name>
  <message>
   <location filename="../../organizer/ui/help/shortcuts.py" />
   <source>Elsewhere</source>
   <translation>其他</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts.py" />
   <source>While reviewing</source>
   <translation>复核时</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts.py" />
   <source>The label is right</source>
   <translation>标签正确</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts.py" />
   <source>Another choice by its number</source>
   <translation>按数字选择其他选项</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts.py" />
   <source>Any other label by its letters</source>
   <translation>输入字母选择任意标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts.py" />
   <source>Skip the photo</source>
   <translation>跳过这张照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts.py" />
   <source>One photo back</source>
   <translation>返回上一张照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts.py" />
   <source>Enough</source>
   <translation>结束</translation>
  </message>
 </context>
 <context>
  <name>ShortcutsDialog</name>
  <message>
   <location filename="../../organizer/ui/help/shortcuts_dialog.py" />
   <source>Keyboard shortcuts</source>
   <translation>键盘快捷键</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts_dialog.py" />
   <source>Search what keys do</source>
   <translation>搜索按键功能</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts_dialog.py" />
   <source>&amp;Copy all</source>
   <translation>全部复制(&amp;C)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts_dialog.py" />
   <source>Copy the whole list as text</source>
   <translation>将整个列表复制为文本</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts_dialog.py" />
   <source>&amp;Save as PDF…</source>
   <translation>另存为 PDF(&amp;S)…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts_dialog.py" />
   <source>Save the whole list on one page, to print it</source>
   <translation>将整个列表保存到一页上，以便打印</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts_dialog.py" />
   <source>The list is in the clipboard.</source>
   <translation>列表已复制到剪贴板。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts_dialog.py" />
   <source>Save the keyboard shortcuts</source>
   <translation>保存键盘快捷键</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts_dialog.py" />
   <source>Photo Organizer shortcuts.pdf</source>
   <translation>Photo Organizer 快捷键.pdf</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts_dialog.py" />
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts_dialog.py" />
   <source>The list is in {0}</source>
   <translation>列表已保存到 {0}</translation>
  </message>
 </context>
 <context>
  <name>Sidebar</name>
  <message>
   <location filename="../../organizer/ui/photos/sidebar.py" />
   <source>Labels</source>
   <translation>标签</translation>
  </message>
 </context>
 <context>
  <name>SignWords</name>
  <message>
   <location filename="../../organizer/ui/detail/sign_words.py" />
   <source>Screenshot: {0}</source>
   <translation>截图：{0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/sign_words.py" />
   <source>Document: {0}</source>
   <translation>文档：{0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/sign_words.py" />
   <source>Meme: {0}</source>
   <translation>梗图：{0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/sign_words.py" />
   <source>Perhaps a face, people: {0}</source>
   <translation>可能有一张人脸，人物：{0}</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/detail/sign_words.py" />
   <source>%n face(s), people: {0}</source>
   <translation>
    <numerusform>%n 张人脸，人物：{0}</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/sign_words.py" />
   <source>{0} (too faint to count)</source>
   <translation>{0}（太弱，不计入）</translation>
  </message>
 </context>
 <context>
  <name>Sources</name>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>Bing image search</source>
   <translation>必应图片搜索</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>A file of addresses</source>
   <translation>地址文件</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>Photos that may be shared, from many collections</source>
   <translation>来自众多收藏、可以分享的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>Wikipedia's photos, which may be used freely</source>
   <translation>维基百科的照片，可自由使用</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>The whole web; mostly other people's photos, to learn from only</source>
   <translation>整个网络；大多是他人的照片，仅供学习</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>Photographers' albums, under the licences that they chose</source>
   <translation>摄影者的相册，遵循其选择的许可</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>Works of art, in the public domain</source>
   <translation>公有领域的艺术作品</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>Addresses of your own, one a line</source>
   <translation>您自己的地址，每行一个</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>Any licence</source>
   <translation>任何许可</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>May be shared</source>
   <translation>可以分享</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>May be used commercially</source>
   <translation>可以商用</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>May be changed</source>
   <translation>可以修改</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>May be changed and used commercially</source>
   <translation>可以修改并商用</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>Public domain</source>
   <translation>公有领域</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>{0} came twice</source>
   <translation>{0} 张重复</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>{0} show what another one shows</source>
   <translation>{0} 张与另一张内容相同</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>{0} are too small</source>
   <translation>{0} 张太小</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>{0} are no photos</source>
   <translation>{0} 张不是照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>{0} are stand-ins for photos that are gone</source>
   <translation>{0} 张是已失效照片的占位图</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>{0} show something else</source>
   <translation>{0} 张内容不符</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>{0} have another licence</source>
   <translation>{0} 张许可不符</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_words.py" />
   <source>{0} cannot be used</source>
   <translation>{0} 张无法使用</translation>
  </message>
 </context>
 <context>
  <name>SourcesPanel</name>
  <message>
   <location filename="../../organizer/ui/wizard/gather_sources.py" />
   <source>Where to look</source>
   <translation>查找来源</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_sources.py" />
   <source>Check which of them work</source>
   <translation>检查哪些可用</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_sources.py" />
   <source>Asks each of them now, over the network</source>
   <translation>现在通过网络逐一询问</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_sources.py" />
   <source>Asking…</source>
   <translation>正在询问…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_sources.py" />
   <source>Limits: {0}</source>
   <translation>限制：{0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_sources.py" />
   <source>File…</source>
   <translation>文件…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_sources.py" />
   <source>Key…</source>
   <translation>密钥…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_sources.py" />
   <source>{0}: {1}</source>
   <translation>{0}：{1}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_sources.py" />
   <source>needs a file</source>
   <translation>需要文件</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_sources.py" />
   <source>needs a key</source>
   <translation>需要密钥</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_sources.py" />
   <source>works</source>
   <translation>可用</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_sources.py" />
   <source>does not work</source>
   <translation>不可用</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/gather_sources.py" />
   <source>A text file with an address a line</source>
   <translation>每行一个地址的文本文件</translation>
  </message>
 </context>
 <context>
  <name>StartPage</name>
  <message>
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>Try it on sample pictures</source>
   <translation>用示例图片试试</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>Teach it your own categories…</source>
   <translation>教它认您自己的类别…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>Show it photos of what you want to tell apart (Ctrl+Shift+N)</source>
   <translation>给它看您想区分的照片 (Ctrl+Shift+N)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>Teach it your own categories</source>
   <translation>教它认您自己的类别</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>more than %n photo(s)</source>
   <translation>
    <numerusform>超过 %n 张照片</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>%n photo(s)</source>
   <translation>
    <numerusform>%n 张照片</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>{0} · {1}</source>
   <translation>{0} · {1}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>Open {0}</source>
   <translation>打开 {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>Tidy a folder of photos</source>
   <translation>整理照片文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>Drop a folder here. You see what each photo shows and what would happen to it; nothing is moved before you say so, and everything can be undone.</source>
   <translation>把文件夹拖到这里。您会看到每张照片里是什么，以及将如何处理它；没有您的同意，不会移动任何照片，而且一切都可以撤销。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>Choose a folder…</source>
   <translation>选择文件夹…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>Choose the folder to tidy (Ctrl+O)</source>
   <translation>选择要整理的文件夹 (Ctrl+O)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>Choose a folder</source>
   <translation>选择文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>Open the folder of pictures</source>
   <translation>打开图片文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/start/start_page.py" />
   <source>24 pictures that the program draws itself, in a folder of their own: drawings, not photos, but the labels are real</source>
   <translation>程序自己绘制的 24 张图片，放在单独的文件夹中：是绘画而非照片，但标签是真实的</translation>
  </message>
 </context>
 <context>
  <name>StatusLine</name>
  <message>
   <location filename="../../organizer/ui/background/status_line.py" />
   <source>Status</source>
   <translation>状态</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/background/status_line.py" />
   <source>What was left alone</source>
   <translation>未处理的文件</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/background/status_line.py" />
   <source>Show everything that is running</source>
   <translation>显示所有正在运行的任务</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/background/status_line.py" />
   <source>Progress</source>
   <translation>进度</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/background/status_line.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/background/status_line.py" />
   <source>Stop what is running (Esc)</source>
   <translation>停止正在运行的任务 (Esc)</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/background/status_line.py" />
   <source>%n running</source>
   <translation>
    <numerusform>%n 个任务正在运行</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/background/status_line.py" />
   <source>Go on</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/background/status_line.py" />
   <source>Rest until you go on</source>
   <translation>暂停，直到您继续</translation>
  </message>
 </context>
 <context>
  <name>StepList</name>
  <message>
   <location filename="../../organizer/ui/wizard/step_list.py" />
   <source>Steps</source>
   <translation>步骤</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/step_list.py" />
   <source>{0}, done</source>
   <translation>{0}，已完成</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/step_list.py" />
   <source>Rename…</source>
   <translation>重命名…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/step_list.py" />
   <source>Rename the project</source>
   <translation>重命名项目</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/step_list.py" />
   <source>Call these categories and their model otherwise (F2)</source>
   <translation>为这些类别及其模型另取名称 (F2)</translation>
  </message>
 </context>
 <context>
  <name>Steps</name>
  <message>
   <location filename="../../organizer/ui/wizard/steps.py" />
   <source>Categories</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/steps.py" />
   <source>Find photos</source>
   <translation>查找照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/steps.py" />
   <source>Look through</source>
   <translation>检查</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/steps.py" />
   <source>Learn</source>
   <translation>学习</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/steps.py" />
   <source>Check</source>
   <translation>验证</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/steps.py" />
   <source>Use</source>
   <translation>使用</translation>
  </message>
 </context>
 <context>
  <name>SuggestionStrip</name>
  <message>
   <location filename="../../organizer/ui/review/suggestion_strip.py" />
   <source>Suggestion</source>
   <translation>建议</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/suggestion_strip.py" />
   <source>Label them</source>
   <translation>全部标注</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/suggestion_strip.py" />
   <source>Give them this label, too (Y, or Return in the grid)</source>
   <translation>也给它们加上这个标签（按 Y，或在网格中按 Return）</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/suggestion_strip.py" />
   <source>No</source>
   <translation>不</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/suggestion_strip.py" />
   <source>No, leave them</source>
   <translation>不，保持原样</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/suggestion_strip.py" />
   <source>Leave them as they are (N)</source>
   <translation>保持原样 (N)</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/review/suggestion_strip.py" />
   <source>%Ln more look(s) like this. Label them “{0}”?</source>
   <translation>
    <numerusform>还有 %Ln 张与此相似。要标为“{0}”吗？</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/suggestion_strip.py" />
   <source>Label {0}  (Y)</source>
   <translation>标注 {0} 张  (Y)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/suggestion_strip.py" />
   <source>No  (N)</source>
   <translation>不  (N)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/suggestion_strip.py" />
   <source>{0}: leave it out</source>
   <translation>{0}：排除</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/review/suggestion_strip.py" />
   <source>and {0} more</source>
   <translation>另有 {0} 个</translation>
  </message>
 </context>
 <context>
  <name>SumBar</name>
  <message>
   <location filename="../../organizer/ui/detail/sum_bar.py" />
   <source>What adds up</source>
   <translation>由哪些相加而成</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/detail/sum_bar.py" />
   <source>%Ln other(s) {0}</source>
   <translation>
    <numerusform>其他 %Ln 个 {0}</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>Sureness</name>
  <message>
   <location filename="../../organizer/ui/rules/sureness.py" />
   <source>Sure</source>
   <translation>把握</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/sureness.py" />
   <source>{0} to “Unsure”</source>
   <translation>{0} 张放入“Unsure”</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/sureness.py" />
   <source>{0} kept back</source>
   <translation>{0} 张留下</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/sureness.py" />
   <source>{0} filed</source>
   <translation>归档 {0} 张</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/sureness.py" />
   <source>{0} kept by your rules</source>
   <translation>{0} 张按您的规则不动</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/sureness.py" />
   <source>Sureness asked for</source>
   <translation>要求的把握</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/rules/sureness.py" />
   <source>How many of the photos that are filed are to be right; the rest is kept back</source>
   <translation>归档的照片中应有多少是对的；其余的留下</translation>
  </message>
 </context>
 <context>
  <name>TrainCurves</name>
  <message>
   <location filename="../../organizer/ui/wizard/train_curves.py" />
   <source>How far off it is (loss)</source>
   <translation>偏差多大（损失）</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_curves.py" />
   <source>How often it is right (accuracy)</source>
   <translation>多常正确（准确率）</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_curves.py" />
   <source>There is nothing to draw before the first round is done.</source>
   <translation>第一轮完成之前没有可绘制的内容。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_curves.py" />
   <source>After round {0}: right on {1}, off by {2}</source>
   <translation>第 {0} 轮后：正确率 {1}，偏差 {2}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_curves.py" />
   <source>photos it has not seen</source>
   <translation>没见过的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_curves.py" />
   <source>photos it learns from</source>
   <translation>用来学习的照片</translation>
  </message>
 </context>
 <context>
  <name>TrainPage</name>
  <message>
   <location filename="../../organizer/ui/wizard/train_page.py" />
   <source>Learn</source>
   <translation>学习</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_page.py" />
   <source>From your photos the program learns to tell the categories apart, and measures how often it is right on photos that it has not seen.</source>
   <translation>程序从您的照片中学习区分各个类别，并测量在没见过的照片上多常正确。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_page.py" />
   <source>Photos are still being found; learning begins after that.</source>
   <translation>仍在寻找照片；找完之后才开始学习。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_page.py" />
   <source>It is still learning.</source>
   <translation>仍在学习。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_page.py" />
   <source>Learn first: one click is enough.</source>
   <translation>请先学习：点击一下即可。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_page.py" />
   <source>Learning “{0}”</source>
   <translation>正在学习“{0}”</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_page.py" />
   <source>“{0}” is learnt: right on {1}.</source>
   <translation>“{0}”已学会：正确率 {1}。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_page.py" />
   <source>The learning stopped: {0}. If memory was short, close other programs; learning thoroughly again goes on from the last round.</source>
   <translation>学习已停止：{0}。如果内存不足，请关闭其他程序；再次深入学习会从上一轮继续。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_page.py" />
   <source>Stopped. The model you had is as it was.</source>
   <translation>已停止。原有的模型保持不变。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_page.py" />
   <source>Stopped. Nothing was kept.</source>
   <translation>已停止。没有保留任何内容。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_page.py" />
   <source>The photos have changed since it learnt. Learn again to use them.</source>
   <translation>自上次学习以来，照片有变动。再学习一次即可用上它们。</translation>
  </message>
 </context>
 <context>
  <name>TrainProgress</name>
  <message>
   <location filename="../../organizer/ui/wizard/train_progress.py" />
   <source>How far the learning is</source>
   <translation>学习进度</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_progress.py" />
   <source>Pause</source>
   <translation>暂停</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_progress.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_progress.py" />
   <source>Stop the search</source>
   <translation>停止寻找</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_progress.py" />
   <source>Getting ready…</source>
   <translation>正在准备…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_progress.py" />
   <source>Round {0} of {1} at most: {2}</source>
   <translation>第 {0} 轮，最多 {1} 轮：{2}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_progress.py" />
   <source>at most {0} left</source>
   <translation>最多还需 {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_progress.py" />
   <source>{0} left</source>
   <translation>剩余 {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_progress.py" />
   <source>Go on</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_progress.py" />
   <source>paused</source>
   <translation>已暂停</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_progress.py" />
   <source>pausing…</source>
   <translation>正在暂停…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_progress.py" />
   <source>Stopping…</source>
   <translation>正在停止…</translation>
  </message>
 </context>
 <context>
  <name>TrainResult</name>
  <message>
   <location filename="../../organizer/ui/wizard/train_result.py" />
   <source>Version in use</source>
   <translation>正在使用的版本</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/train_result.py" />
   <source>Right on {0} of %Ln photo(s) it had not seen.</source>
   <translation>
    <numerusform>%Ln 张没见过的照片中，有 {0} 张正确。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_result.py" />
   <source>Right on {0} of the photos it had not seen.</source>
   <translation>在没见过的照片上，正确率为 {0}。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_result.py" />
   <source>Version {0} is in use.</source>
   <translation>正在使用版本 {0}。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_result.py" />
   <source>The thorough way is right on {0}, the quick way on {1}.</source>
   <translation>深入方式的正确率为 {0}，快速方式为 {1}。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_result.py" />
   <source>The quick way is kept: the thorough way is right on {0}, the quick way on {1}.</source>
   <translation>保留快速方式：深入方式的正确率为 {0}，快速方式为 {1}。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/train_result.py" />
   <source>%Ln photo(s) may be in the wrong category: look at it (them).</source>
   <translation>
    <numerusform>%Ln 张照片可能放错了类别：请查看。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_result.py" />
   <source>Version {0}</source>
   <translation>版本 {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_result.py" />
   <source>{0}: {1} right</source>
   <translation>{0}：正确率 {1}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_result.py" />
   <source>{0}, {1}</source>
   <translation>{0}，{1}</translation>
  </message>
 </context>
 <context>
  <name>TrainWays</name>
  <message>
   <location filename="../../organizer/ui/wizard/train_ways.py" />
   <source>Learn now</source>
   <translation>开始学习</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_ways.py" />
   <source>Learn thoroughly</source>
   <translation>深入学习</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_ways.py" />
   <source>Quick</source>
   <translation>快速</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_ways.py" />
   <source>Takes seconds, and is right nearly as often. Begin with it.</source>
   <translation>只需几秒，正确率也几乎一样。请从它开始。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_ways.py" />
   <source>Thorough</source>
   <translation>深入</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_ways.py" />
   <source>Tunes the whole network to your photos, which takes minutes to hours. It is kept only if it is right more often than the quick way.</source>
   <translation>针对您的照片调整整个网络，需要几分钟到几小时。只有比快速方式更常正确时才会保留。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_ways.py" />
   <source>Learn again</source>
   <translation>重新学习</translation>
  </message>
 </context>
 <context>
  <name>TrashList</name>
  <message>
   <location filename="../../organizer/ui/history/trash_list.py" />
   <source>Files put into the trash</source>
   <translation>放入回收站的文件</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/trash_list.py" />
   <source>Nothing has been put into the trash. Select photos and press Delete.</source>
   <translation>尚未将任何文件放入回收站。选择照片后按 Delete 键即可。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/trash_list.py" />
   <source>Files go back to where they were, under their names, until the trash is emptied.</source>
   <translation>在清空回收站之前，文件可以放回原处并恢复原名。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/trash_list.py" />
   <source>Open the system's trash to put files back from it.</source>
   <translation>请打开系统的回收站来还原文件。</translation>
  </message>
 </context>
 <context>
  <name>TrashModel</name>
  <message>
   <location filename="../../organizer/ui/history/trash_list.py" />
   <source>When</source>
   <translation>时间</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/trash_list.py" />
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/trash_list.py" />
   <source>From</source>
   <translation>来自</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/trash_list.py" />
   <source>Now</source>
   <translation>现在</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/trash_list.py" />
   <source>In the trash</source>
   <translation>在回收站中</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/trash_list.py" />
   <source>Put back</source>
   <translation>已放回</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/trash_list.py" />
   <source>Did not go</source>
   <translation>未放入</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/trash_list.py" />
   <source>No longer in the trash</source>
   <translation>已不在回收站中</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/trash_list.py" />
   <source>Interrupted</source>
   <translation>已中断</translation>
  </message>
 </context>
 <context>
  <name>TrashQuestion</name>
  <message>
   <location filename="../../organizer/ui/photos/questions.py" />
   <source>Move {0} to the trash?</source>
   <translation>要将 {0} 移到回收站吗？</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/photos/questions.py" />
   <source>Move %Ln photo(s) to the trash?</source>
   <translation>
    <numerusform>要将 %Ln 张照片移到回收站吗？</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/photos/questions.py" />
   <source>%Ln file(s) that belong(s) to them go(es) along.</source>
   <translation>
    <numerusform>所属的 %Ln 个文件会一并移动。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/questions.py" />
   <source>You can put everything back with Undo, or later from the history.</source>
   <translation>可以用“撤销”全部放回，以后也可以从历史记录中放回。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/questions.py" />
   <source>Everything can be restored from the system's trash.</source>
   <translation>都可以从系统的回收站还原。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/questions.py" />
   <source>Move to trash</source>
   <translation>移到回收站</translation>
  </message>
 </context>
 <context>
  <name>TryPanel</name>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>Try it on any photo</source>
   <translation>用任意照片试试</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>The photo that is tried</source>
   <translation>试用的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>How likely the model finds each of its categories</source>
   <translation>模型认为各类别的可能性</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>Show &amp;where it was seen</source>
   <translation>显示从哪里看出来的(&amp;W)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>Show where it was seen</source>
   <translation>显示从哪里看出来的</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>The photo is being looked at</source>
   <translation>正在识别照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>&amp;Cancel</source>
   <translation>取消(&amp;C)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>Cancel the looking</source>
   <translation>取消识别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>Choose a &amp;photo…</source>
   <translation>选择照片(&amp;P)…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>Choose a photo to try</source>
   <translation>选择要试的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>Looking…</source>
   <translation>正在查看…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>Trying a photo</source>
   <translation>试一张照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>Drop any photo here</source>
   <translation>将任意照片拖到这里</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>You see what it is called, where in the photo that was seen, and what it was called before.</source>
   <translation>您会看到它被认作什么、是从照片的哪里看出来的，以及以前被认作什么。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>Nothing of what it was taught</source>
   <translation>不属于它学过的任何类别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>{0}, {1} sure</source>
   <translation>{0}，把握 {1}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>The general model would have said nothing.</source>
   <translation>通用模型不会给出标签。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>So the general model names it: {0}, {1} sure.</source>
   <translation>因此由通用模型命名：{0}，把握 {1}。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/try_panel.py" />
   <source>The general model would have said: {0}, {1} sure.</source>
   <translation>通用模型会认作：{0}，把握 {1}。</translation>
  </message>
 </context>
 <context>
  <name>Undoing</name>
  <message>
   <location filename="../../organizer/ui/tidying/undoing.py" />
   <source>Undo {0}</source>
   <translation>撤销{0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/undoing.py" />
   <source>Undo last run</source>
   <translation>撤销上次整理</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/undoing.py" />
   <source>Redo {0}</source>
   <translation>重做{0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/undoing.py" />
   <source>Redo last run</source>
   <translation>重做上次整理</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/undoing.py" />
   <source>the model's label</source>
   <translation>恢复模型标签</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/tidying/undoing.py" />
   <source>{0} on %Ln photo(s)</source>
   <translation>
    <numerusform>{0}（%Ln 张照片）</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>UsePage</name>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Use it</source>
   <translation>使用</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Your categories can label photos in the window from now on.</source>
   <translation>从现在起，窗口中的照片可以用您的类别加标签。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>How it labels</source>
   <translation>加标签的方式</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Together with the general names</source>
   <translation>与通用名称一起</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Photos that show none of your categories keep their general names</source>
   <translation>不属于您任何类别的照片保留通用名称</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Only your categories</source>
   <translation>仅您的类别</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Photos that show none of your categories get no label</source>
   <translation>不属于您任何类别的照片没有标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Photos compared</source>
   <translation>已比较的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Photos that would be called something else</source>
   <translation>名称会改变的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Choose a &amp;folder…</source>
   <translation>选择文件夹(&amp;F)…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Choose a folder to compare</source>
   <translation>选择要比较的文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>&amp;Cancel</source>
   <translation>取消(&amp;C)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Cancel the comparison</source>
   <translation>取消比较</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>&amp;Use it in the window</source>
   <translation>在窗口中使用(&amp;U)</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Use it in the window</source>
   <translation>在窗口中使用</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Let it learn first.</source>
   <translation>请先让它学习。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>There is nothing to use yet: let it learn first.</source>
   <translation>还没有可用的模型：请先让它学习。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>No folder is open</source>
   <translation>没有打开文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Choose one to see what would change in it.</source>
   <translation>选择一个，看看其中会有什么变化。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Comparing the photos in {0}…</source>
   <translation>正在比较 {0} 中的照片…</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Comparing photos</source>
   <translation>正在比较照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>No photo in {0} would be called something else</source>
   <translation>{0} 中没有照片的名称会改变</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>%Ln photo(s) in {0} would be called something else</source>
   <translation>
    <numerusform>{0} 中有 %Ln 张照片的名称会改变</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Of %Ln photo(s) in all. Nothing is moved by this.</source>
   <translation>
    <numerusform>共 %Ln 张照片。这不会移动任何照片。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>The first {0} are shown.</source>
   <translation>显示前 {0} 张。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>unsure</source>
   <translation>不确定</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>{0}, was {1}</source>
   <translation>{0}，原为{1}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>{0}: {1} so far, {2} from then on</source>
   <translation>{0}：目前是{1}，之后是{2}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>The comparison was cancelled</source>
   <translation>比较已取消</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>The model can be used all the same.</source>
   <translation>仍然可以使用该模型。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>Compare the photos in</source>
   <translation>比较此处的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/use_page.py" />
   <source>It labels photos in the window now. To label with the general names again: menu Tidy, Label with.</source>
   <translation>现在由它为窗口中的照片加标签。要恢复通用名称：菜单“整理”中的“用来加标签的模型”。</translation>
  </message>
 </context>
 <context>
  <name>VerdictWords</name>
  <message>
   <location filename="../../organizer/ui/detail/verdict_words.py" />
   <source>You said so.</source>
   <translation>由您指定。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/verdict_words.py" />
   <source>{0} sure</source>
   <translation>把握 {0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/verdict_words.py" />
   <source>{0} sure, not enough for {1} to be right</source>
   <translation>把握 {0}，达不到 {1} 正确的要求</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/verdict_words.py" />
   <source>By your rule {0}: {1}</source>
   <translation>按您的规则 {0}：{1}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/verdict_words.py" />
   <source>You said: {0}</source>
   <translation>您指定的是：{0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/verdict_words.py" />
   <source>The program sees {0}, {1} sure.</source>
   <translation>程序看到的是{0}，把握 {1}。</translation>
  </message>
 </context>
 <context>
  <name>ViewerFoot</name>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>browse</source>
   <translation>浏览</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>back</source>
   <translation>返回</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>zoom</source>
   <translation>缩放</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>all of it</source>
   <translation>显示全部</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>full size</source>
   <translation>原始大小</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>label</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>Del</source>
   <translation>Del</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>trash</source>
   <translation>回收站</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>full screen</source>
   <translation>全屏</translation>
  </message>
 </context>
 <context>
  <name>ViewerHead</name>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>Back to the photos</source>
   <translation>返回照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>Esc</source>
   <translation>Esc</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>Previous photo</source>
   <translation>上一张照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>Next photo</source>
   <translation>下一张照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>Smaller</source>
   <translation>缩小</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>Larger</source>
   <translation>放大</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>All of it</source>
   <translation>显示全部</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_bars.py" />
   <source>{0} of {1}</source>
   <translation>{0}/{1}</translation>
  </message>
 </context>
 <context>
  <name>ViewerPage</name>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_page.py" />
   <source>Large view</source>
   <translation>大图</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_page.py" />
   <source>The photo</source>
   <translation>照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_page.py" />
   <source>It has not been looked at yet.</source>
   <translation>尚未查看。</translation>
  </message>
 </context>
 <context>
  <name>WayBack</name>
  <message>
   <location filename="../../organizer/ui/photos/searching.py" />
   <source>Show all photos</source>
   <translation>显示所有照片</translation>
  </message>
 </context>
 <context>
  <name>WholeHomeQuestion</name>
  <message>
   <location filename="../../organizer/ui/photos/questions.py" />
   <source>Open everything?</source>
   <translation>要全部打开吗？</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/questions.py" />
   <source>There may be far more than photos in it, and looking at all of it takes long. Nothing is moved before you say so.</source>
   <translation>其中可能远不止照片，全部查看需要很长时间。没有您的同意，不会移动任何东西。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/photos/questions.py" />
   <source>Open it</source>
   <translation>打开</translation>
  </message>
 </context>
 <context>
  <name>WhySection</name>
  <message>
   <location filename="../../organizer/ui/detail/why_section.py" />
   <source>What it may be</source>
   <translation>可能是什么</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/why_section.py" />
   <source>What adds up</source>
   <translation>由哪些相加而成</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/why_section.py" />
   <source>Also measured</source>
   <translation>另外测得</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/why_section.py" />
   <source>Most like it in this folder</source>
   <translation>此文件夹中最相似的</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/detail/why_section.py" />
   <source>{0}: {1}, {2} alike</source>
   <translation>{0}：{1}，相似度 {2}</translation>
  </message>
 </context>
 <context>
  <name>WizardWindow</name>
  <message>
   <location filename="../../organizer/ui/wizard/window.py" />
   <source>Back</source>
   <translation>返回</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/window.py" />
   <source>Next</source>
   <translation>下一步</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/window.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/window.py" />
   <source>{0} · Teach</source>
   <translation>{0} · 教学</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/window.py" />
   <source>Stop and close?</source>
   <translation>要停止并关闭吗？</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/window.py" />
   <source>Something is still running here. Stop it and close?</source>
   <translation>这里还有任务正在运行。要停止并关闭吗？</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/window.py" />
   <source>What is there so far is kept, and you can go on from it later.</source>
   <translation>已有的内容会保留，以后可以继续。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/window.py" />
   <source>Stop and close</source>
   <translation>停止并关闭</translation>
  </message>
 </context>
 <context>
  <name>Wording</name>
  <message>
   <location filename="../../organizer/ui/widgets/wording.py" />
   <source>Something went wrong: {0}</source>
   <translation>出错了：{0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/widgets/wording.py" />
   <source>{0} {1}</source>
   <comment>two sentences</comment>
   <translation>{0}{1}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/widgets/wording.py" />
   <source>{0} s</source>
   <translation>{0} 秒</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/widgets/wording.py" />
   <source>{0} min</source>
   <translation>{0} 分钟</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/widgets/wording.py" />
   <source>{0} h</source>
   <translation>{0} 小时</translation>
  </message>
 </context>
 <context>
  <name>WorkStrip</name>
  <message>
   <location filename="../../organizer/ui/wizard/work_strip.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/work_strip.py" />
   <source>Progress of: {0}</source>
   <translation>进度：{0}</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/work_strip.py" />
   <source>Cancel: {0}</source>
   <translation>取消：{0}</translation>
  </message>
 </context>
 <context>
  <name>organizer</name>
  <message>
   <location filename="../../organizer/app.py" />
   <source>There is no display to show a window on; use the command line, for example: organizer plan FOLDER</source>
   <translation>没有可显示窗口的屏幕；请使用命令行，例如：organizer plan FOLDER</translation>
  </message>
  <message>
   <location filename="../../organizer/app.py" />
   <source>The display {display} does not answer; use the command line, for example: organizer plan FOLDER</source>
   <translation>显示器 {display} 没有响应；请使用命令行，例如：organizer plan FOLDER</translation>
  </message>
  <message>
   <location filename="../../organizer/app.py" />
   <source>Qt is already in use without windows in this process.</source>
   <translation>此进程中的 Qt 已在无窗口模式下使用。</translation>
  </message>
  <message>
   <location filename="../../organizer/app.py" />
   <source>Qt does not start here: {reason}</source>
   <translation>Qt 无法在此启动：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/app.py" />
   <source>The window needs the system library {library}; install it and try again.</source>
   <translation>窗口需要系统库 {library}；请安装后重试。</translation>
  </message>
  <message>
   <location filename="../../organizer/app.py" />
   <source>The window needs the system library {library}; install it, on Debian and Ubuntu with: sudo apt install {package}</source>
   <translation>窗口需要系统库 {library}；请安装它，在 Debian 和 Ubuntu 上用：sudo apt install {package}</translation>
  </message>
  <message>
   <location filename="../../organizer/files/database.py" />
   <source>The journal {file} is from a newer Photo Organizer; update this one.</source>
   <translation>操作日志 {file} 来自更新版本的 Photo Organizer；请更新本程序。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/database.py" />
   <source>The journal was damaged and has been kept as {file}: no photo is lost, but runs before now can no longer be undone.</source>
   <translation>操作日志已损坏，现保存为 {file}：没有丢失照片，但此前的整理无法再撤销。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/database.py" />
   <source>The journal {file} was no longer there, so a new one was begun: no photo is lost, but runs before now can no longer be undone.</source>
   <translation>操作日志 {file} 已不存在，因此新建了一份：没有丢失照片，但此前的整理无法再撤销。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/database.py" />
   <source>The journal {file} cannot be read ({reason}); no photo is lost, and if it is damaged, the next apply or undo keeps it aside and begins a new one.</source>
   <translation>无法读取日志 {file}（{reason}）；没有照片丢失。如果它已损坏，下一次 apply 或 undo 会将其保留在一旁，并新建一个日志。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/database.py" />
   <source>The journal {file} cannot be written ({reason}), so nothing was moved; make its folder writable or set ORGANIZER_HOME to one that is.</source>
   <translation>无法写入操作日志 {file}（{reason}），因此没有移动任何照片；请使其文件夹可写，或将 ORGANIZER_HOME 设为可写的文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/database.py" />
   <source>The journal {file} cannot be used, so nothing was moved: {reason}. Move that away and try again.</source>
   <translation>无法使用操作日志 {file}，因此没有移动任何照片：{reason}。请将其移走后重试。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/foreign.py" />
   <source>{folder} belongs to {owner}, so nothing in it is touched; choose another folder.</source>
   <translation>{folder} 属于 {owner}，因此不会触碰其中的任何内容；请选择其他文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/foreign.py" />
   <source>{folder} lies inside {place}, which belongs to {owner}, so nothing in it is touched; choose another folder.</source>
   <translation>{folder} 位于 {place} 中，后者属于 {owner}，因此不会触碰其中的任何内容；请选择其他文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/foreign.py" />
   <source>{folder} is a whole drive; sort everything on it?</source>
   <translation>{folder} 是整个磁盘；要整理其中的所有照片吗？</translation>
  </message>
  <message>
   <location filename="../../organizer/files/foreign.py" />
   <source>{folder} is your whole home folder; sort everything in it?</source>
   <translation>{folder} 是您的整个主文件夹；要整理其中的所有照片吗？</translation>
  </message>
  <message>
   <location filename="../../organizer/files/foreign.py" />
   <source>{folder} holds your whole home folder; sort everything in it?</source>
   <translation>{folder} 包含您的整个主文件夹；要整理其中的所有照片吗？</translation>
  </message>
  <message>
   <location filename="../../organizer/files/journal.py" />
   <source>Another Photo Organizer is open and has the journal {file}; close it and try again.</source>
   <translation>另一个 Photo Organizer 已打开并正在使用操作日志 {file}；请将其关闭后重试。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/layout.py" />
   <source>Renaming leaves photos in their folder; to move them, sort, or do both.</source>
   <translation>重命名会让照片留在原文件夹；要移动照片，请选择归类或两者都做。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/layout.py" />
   <source>a folder, but renaming leaves photos in theirs; use the mode “both”</source>
   <translation>一个文件夹，但重命名会让照片留在原文件夹；请使用“两者”方式</translation>
  </message>
  <message>
   <location filename="../../organizer/files/layout.py" />
   <source>The destination {path} is in the home of a user who is not known here; name another folder.</source>
   <translation>目标文件夹 {path} 位于此处未知用户的主文件夹中；请指定其他文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/layout.py" />
   <source>The destination has a NUL in its name; name another folder.</source>
   <translation>目标文件夹的名称中有空字符；请指定其他文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/layout.py" />
   <source>“{{{name}}}” belongs into the last part of a template, the file name</source>
   <translation>“{{{name}}}”只能用在模板的最后一部分，即文件名中</translation>
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>Run {batch} has been undone already.</source>
   <translation>第 {batch} 次整理已经撤销。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>Run {batch} cannot be undone yet: run {later} moved the same photos again; undo that one first.</source>
   <translation>第 {batch} 次整理还不能撤销：第 {later} 次整理又移动了同一批照片；请先撤销那一次。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>Run {batch} has not been undone.</source>
   <translation>第 {batch} 次整理尚未撤销。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>No run was interrupted: there is nothing to recover.</source>
   <translation>没有被中断的整理：无需恢复。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>The folder {folder} of the interrupted run is not there; connect its disk and recover again.</source>
   <translation>被中断的整理所在的文件夹 {folder} 不存在；请连接其磁盘后再恢复。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>An earlier run was interrupted; continue it or take it back first (organizer recover).</source>
   <translation>之前有一次整理被中断；请先继续或撤销它（organizer recover）。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>There is nothing to {verb}.</source>
   <translation>没有可操作的内容（{verb}）。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/moving.py" />
   <source>There is no run {batch}; organizer history lists them.</source>
   <translation>没有第 {batch} 次整理；organizer history 会列出所有整理。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/placing.py" />
   <source>already where it belongs</source>
   <translation>已在应在的位置</translation>
  </message>
  <message>
   <location filename="../../organizer/files/placing.py" />
   <source>it has no label, because no model has looked at it</source>
   <translation>没有标签，因为没有模型看过它</translation>
  </message>
  <message>
   <location filename="../../organizer/files/placing.py" />
   <source>its name and those of its companions leave no room for a new one</source>
   <translation>它和附属文件的名称太长，容不下新名称</translation>
  </message>
  <message>
   <location filename="../../organizer/files/placing.py" />
   <source>stays where it already is: {confidence:.0%} sure that it is {category}, not enough for {asked:.0%} of what is filed to be right</source>
   <translation>留在原处：有 {confidence:.0%} 的把握是{category}，达不到归档照片 {asked:.0%} 正确的要求</translation>
  </message>
  <message>
   <location filename="../../organizer/files/placing.py" />
   <source>its folder would lie behind the symbolic link “{path}”, which is not followed; move the link away first</source>
   <translation>它的文件夹会位于符号链接“{path}”之后，而符号链接不予跟随；请先移走该链接</translation>
  </message>
  <message>
   <location filename="../../organizer/files/placing.py" />
   <source>its folder can't be made: the file “{path}” is in its place; move it away first</source>
   <translation>无法建立它的文件夹：文件“{path}”占了它的位置；请先移走该文件</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: the disk of {folder} cannot move files without the danger of overwriting others; choose a folder on another disk.</source>
   <translation>{file} 留在原处：{folder} 所在的磁盘在移动文件时可能覆盖其他文件；请选择其他磁盘上的文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: {folder} is not a folder; rename what has that name or choose another destination.</source>
   <translation>{file} 留在原处：{folder} 不是文件夹；请重命名占用该名称的文件，或选择其他目标文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: there is no room left in {folder}; free some space and try again.</source>
   <translation>{file} 留在原处：{folder} 已没有空间；请腾出空间后重试。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} could not be moved to {folder}: the file is protected, or one of the two folders may not be changed; see to their permissions and try again.</source>
   <translation>无法将 {file} 移到 {folder}：该文件受保护，或两个文件夹之一不允许更改；请检查权限后重试。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: the new name {name} is too long for the disk; shorten the template.</source>
   <translation>{file} 留在原处：新名称 {name} 对该磁盘来说太长；请缩短模板。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} could not be moved to {target} ({reason}); check the disk and try again.</source>
   <translation>无法将 {file} 移到 {target}（{reason}）；请检查磁盘后重试。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} is already where it belongs.</source>
   <translation>{file} 已在应在的位置。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: the run was stopped before its turn; run it again.</source>
   <translation>{file} 留在原处：还没轮到它，整理就停止了；请再次运行。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: {target} already exists; rename one of the two and try again.</source>
   <translation>{file} 留在原处：{target} 已存在；请重命名其中一个后重试。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} is no longer there: it was moved, renamed or deleted meanwhile; open the folder again.</source>
   <translation>{file} 已不存在：期间被移动、重命名或删除；请重新打开文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: {folder} is no longer there; try again.</source>
   <translation>{file} 留在原处：{folder} 已不存在；请重试。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: it was changed since it was looked at; open the folder again.</source>
   <translation>{file} 留在原处：查看之后它被更改过；请重新打开文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: another file has its name now; open the folder again.</source>
   <translation>{file} 留在原处：现在另一个文件用了它的名称；请重新打开文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: it was changed while it was being copied; wait until it is finished and try again.</source>
   <translation>{file} 留在原处：复制期间它被更改；请等更改完成后重试。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: its copy in {folder} came out different; check that disk.</source>
   <translation>{file} 留在原处：它在 {folder} 中的副本与原件不同；请检查该磁盘。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: it has several names on a disk that cannot move such files safely; move it by hand.</source>
   <translation>{file} 留在原处：它有多个名称，而该磁盘无法安全地移动这样的文件；请手动移动。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} was not found under any of the names it was given: it was moved or deleted by someone else; look for it in the trash.</source>
   <translation>用 {file} 曾有的任何名称都找不到它：它已被他人移动或删除；请在回收站中查找。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{place} was left alone: it is another file than the one that came from {file}.</source>
   <translation>{place} 未作处理：它不是来自 {file} 的那个文件。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{place} could not be put back to {file}: it is no longer there; look for it in the trash.</source>
   <translation>无法将 {place} 放回 {file}：它已不存在；请在回收站中查找。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} was put back with the changes made to it since.</source>
   <translation>已放回 {file}，并保留之后所做的更改。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>The disk of {folder} did not confirm that the new names are on it; eject it before you pull it out.</source>
   <translation>{folder} 所在的磁盘没有确认新名称已写入；拔出之前请先弹出。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>The empty folder {folder} could not be removed; remove it by hand.</source>
   <translation>无法删除空文件夹 {folder}；请手动删除。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: {why}</source>
   <translation>{file} 留在原处：{why}</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{file} stays where it is: it was to change names with {other}, which could not be moved.</source>
   <translation>{file} 留在原处：它本应与 {other} 交换名称，但后者无法移动。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reasons.py" />
   <source>{reason} It could not be put back either and is now {place}.</source>
   <translation>{reason}也无法放回，现位于 {place}。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reconciliation.py" />
   <source>There is no run {batch} to report on; organizer history lists them.</source>
   <translation>没有第 {batch} 次整理可供报告；organizer history 会列出所有整理。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/reversing.py" />
   <source>None of the photos of run {batch} is where it was put, so nothing was changed; is the disk with {folder} connected?</source>
   <translation>第 {batch} 次整理的照片都不在当时所放的位置，因此没有更改任何内容；{folder} 所在的磁盘连接了吗？</translation>
  </message>
  <message>
   <location filename="../../organizer/files/rows.py" />
   <source>The journal {file} could not be written ({reason}); make room on that disk and try again.</source>
   <translation>无法写入操作日志 {file}（{reason}）；请在该磁盘上腾出空间后重试。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>The folder {path} does not exist; check its name.</source>
   <translation>文件夹 {path} 不存在；请检查名称。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>{path} is not a folder; name the folder the photos are in.</source>
   <translation>{path} 不是文件夹；请指定照片所在的文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>The folder {path} can't be read ({why}); check its name and permissions.</source>
   <translation>无法读取文件夹 {path}（{why}）；请检查名称和权限。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>this folder can't be read ({why})</source>
   <translation>无法读取此文件夹（{why}）</translation>
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>it did not answer for {seconds:.0f} seconds</source>
   <translation>已有 {seconds:.0f} 秒没有响应</translation>
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>it can't be looked at ({why})</source>
   <translation>无法查看（{why}）</translation>
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>subfolders were not asked for</source>
   <translation>未要求查看子文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>belongs to {owner}</source>
   <translation>属于 {owner}</translation>
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>hidden</source>
   <translation>隐藏文件</translation>
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>its contents are still in the cloud; download it first</source>
   <translation>内容仍在云端；请先下载</translation>
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>a symbolic link; the photo it points to is not touched through it</source>
   <translation>符号链接；不会通过它触碰所指向的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>not a regular file</source>
   <translation>不是普通文件</translation>
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>a video; only photos are tidied</source>
   <translation>视频；只整理照片</translation>
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>belongs to no photo in this folder</source>
   <translation>不属于此文件夹中的任何照片</translation>
  </message>
  <message>
   <location filename="../../organizer/files/scan.py" />
   <source>not a photo</source>
   <translation>不是照片</translation>
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>a folder without a name</source>
   <translation>没有名称的文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>The template is empty; for example: {{year}}/{{month}}</source>
   <translation>模板为空；例如：{{year}}/{{month}}</translation>
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>“{part}” leads out of the folder; choose another destination instead</source>
   <translation>“{part}”会离开此文件夹；请改选其他目标文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>this name has more than {count} bytes of text</source>
   <translation>此名称的文字超过 {count} 字节</translation>
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>“{{” is never closed</source>
   <translation>“{{”没有闭合</translation>
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>“}}” without its “{{” (write “}}}}” for a brace)</source>
   <translation>“}}”缺少对应的“{{”（要写花括号请写“}}}}”）</translation>
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>there is no field “{{{name}}}”; the fields are {known}</source>
   <translation>没有字段“{{{name}}}”；可用字段为 {known}</translation>
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>“:{width}” makes no sense; only {{n}} takes a width, from {{n:1}} to {{n:{most}}}</source>
   <translation>“:{width}”没有意义；只有 {{n}} 可以指定宽度，从 {{n:1}} 到 {{n:{most}}}</translation>
  </message>
  <message>
   <location filename="../../organizer/files/template.py" />
   <source>The template “{template}” is wrong at character {position}: {what}.</source>
   <translation>模板“{template}”的第 {position} 个字符处有误：{what}。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash.py" />
   <source>The trash has no number {number}.</source>
   <translation>回收站中没有编号 {number}。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash.py" />
   <source>Another Photo Organizer is putting photos into the trash; try again later.</source>
   <translation>另一个 Photo Organizer 正在将照片移到回收站；请稍后重试。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash.py" />
   <source>The record of the trash lost number {number}.</source>
   <translation>回收站记录中丢失了编号 {number}。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash.py" />
   <source>{file} stays where it is: {kept} is the same file under another name, not a copy of it.</source>
   <translation>{file} 留在原处：{kept} 是同一个文件的另一个名称，而不是副本。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash.py" />
   <source>{file} stays where it is: its copy {kept} is marked for the trash too, and one has to stay.</source>
   <translation>{file} 留在原处：它的副本 {kept} 也要移到回收站，而必须保留一份。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash.py" />
   <source>{file} stays where it is: its copy {kept} has changed or is no longer there; open the folder again.</source>
   <translation>{file} 留在原处：它的副本 {kept} 已更改或已不存在；请重新打开文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash_file.py" />
   <source>The record of the trash {file} cannot be read ({reason}); photos that were put into the trash are in the system's trash.</source>
   <translation>无法读取回收站记录 {file}（{reason}）；放入回收站的照片都在系统的回收站中。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash_file.py" />
   <source>The record of the trash {file} is from a newer Photo Organizer; update this one.</source>
   <translation>回收站记录 {file} 来自更新版本的 Photo Organizer；请更新本程序。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash_file.py" />
   <source>The record of the trash was damaged and has been kept as {file}; photos that were put into the trash before are in the system's trash.</source>
   <translation>回收站记录已损坏，现保存为 {file}；此前放入回收站的照片都在系统的回收站中。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash_file.py" />
   <source>The record of the trash {file} cannot be written ({reason}), so nothing more goes into the trash; make its folder writable or set ORGANIZER_HOME to one that is.</source>
   <translation>无法写入回收站记录 {file}（{reason}），因此不再将任何文件放入回收站；请使其文件夹可写，或将 ORGANIZER_HOME 设为可写的文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash_record.py" />
   <source>The record of the trash {file} is damaged ({reason}); photos that were put into the trash are in the system's trash.</source>
   <translation>回收站记录 {file} 已损坏（{reason}）；放入回收站的照片都在系统的回收站中。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash_returning.py" />
   <source>{file} is not in the trash.</source>
   <translation>{file} 不在回收站中。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash_returning.py" />
   <source>Only the system can take {file} out of the trash again: open the Recycle Bin or the Trash and restore it there.</source>
   <translation>只有系统才能将 {file} 从回收站中取出：请打开系统的回收站或废纸篓进行还原。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash_returning.py" />
   <source>{file} cannot be put back safely on this disk: restore it with your file manager.</source>
   <translation>在此磁盘上无法安全地放回 {file}：请用文件管理器还原。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash_returning.py" />
   <source>{file} could not be put back ({reason}); it is still in the trash.</source>
   <translation>无法放回 {file}（{reason}）；它仍在回收站中。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash_returning.py" />
   <source>{file} is no longer in the trash: it was emptied, or another program restored it.</source>
   <translation>{file} 已不在回收站中：回收站已清空，或已被其他程序还原。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash_returning.py" />
   <source>{file} has been taken by another file meanwhile: both stay, and the photo is still in the trash; rename that file and try again.</source>
   <translation>{file} 的位置期间已被另一个文件占用：两者都保留，照片仍在回收站中；请重命名那个文件后重试。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trash_settling.py" />
   <source>{file} could not be put into the trash ({reason}) and stays where it is.</source>
   <translation>无法将 {file} 移到回收站（{reason}），它留在原处。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>XDG_DATA_HOME is not an absolute path</source>
   <translation>XDG_DATA_HOME 不是绝对路径</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>its disk has no top folder</source>
   <translation>其磁盘没有顶层文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>{place} is not a folder</source>
   <translation>{place} 不是文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>{place} may not be written to</source>
   <translation>{place} 不可写入</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>{place} is on another disk</source>
   <translation>{place} 在另一个磁盘上</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>{file} stays where it is: there is no trash that it could go to ({why}).</source>
   <translation>{file} 留在原处：没有可以放入的回收站（{why}）。</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>only a fixed drive has a Recycle Bin</source>
   <translation>只有固定磁盘才有回收站</translation>
  </message>
  <message>
   <location filename="../../organizer/files/trashcan.py" />
   <source>the package pywin32 is missing; install it</source>
   <translation>缺少软件包 pywin32；请安装</translation>
  </message>
  <message>
   <location filename="../../organizer/installing.py" />
   <source>pip install 'photo-organizer[{extra}]' brings it</source>
   <translation>可用 pip install 'photo-organizer[{extra}]' 安装</translation>
  </message>
  <message>
   <location filename="../../organizer/installing.py" />
   <source>this is the small program; install the large one, photo-organizer-training, which has it inside</source>
   <translation>这是精简版程序；请安装自带它的完整版 photo-organizer-training</translation>
  </message>
  <message>
   <location filename="../../organizer/installing.py" />
   <source>the installed program does without it; the one that pip installs can have it</source>
   <translation>安装包版本不含它；用 pip 安装的版本可以有</translation>
  </message>
  <message>
   <location filename="../../organizer/setting_entry.py" />
   <source>Window</source>
   <translation>窗口</translation>
  </message>
  <message>
   <location filename="../../organizer/setting_entry.py" />
   <source>Photos</source>
   <translation>照片</translation>
  </message>
  <message>
   <location filename="../../organizer/setting_entry.py" />
   <source>Tidying</source>
   <translation>整理</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>As the system</source>
   <translation>跟随系统</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>English</source>
   <translation>English</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>简体中文</source>
   <translation>简体中文</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Light</source>
   <translation>浅色</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Dark</source>
   <translation>深色</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Not at all</source>
   <translation>不分组</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>By label</source>
   <translation>按标签</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>By day</source>
   <translation>按日</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>By month</source>
   <translation>按月</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>By folder</source>
   <translation>按文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Automatic: the fastest</source>
   <translation>自动：最快的</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Processor</source>
   <translation>处理器</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Graphics card</source>
   <translation>显卡</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>TensorFlow</source>
   <translation>TensorFlow</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Labelled as if it knew them</source>
   <translation>照常标注，如同认识</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Left out; costs 3 of 100 that it knows</source>
   <translation>排除；每 100 张认识的照片会少标 3 张</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Left out strictly; costs 10 of 100</source>
   <translation>严格排除；每 100 张会少标 10 张</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Left out most strictly; costs 25 of 100</source>
   <translation>最严格排除；每 100 张会少标 25 张</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Sort into folders</source>
   <translation>归入文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Sort and rename</source>
   <translation>归类并重命名</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Fine: Beagle</source>
   <translation>精细：比格犬</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Everyday: Dogs</source>
   <translation>日常：狗</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Broad: Animals</source>
   <translation>大类：动物</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Leave them where they are</source>
   <translation>留在原处</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Put them into a folder “Unsure”</source>
   <translation>放入名为“Unsure”的文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>The language of the window; it is opened anew for it</source>
   <translation>窗口的语言；更改时会重新打开窗口</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Colours</source>
   <translation>颜色</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Whether the window is light or dark</source>
   <translation>窗口用浅色还是深色</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Size of photos</source>
   <translation>照片大小</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>How wide a photo is in the grid, in pixels</source>
   <translation>网格中照片的宽度（像素）</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Photos are grouped</source>
   <translation>照片分组</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Photos of a group stand together in the grid, below a heading</source>
   <translation>同组照片在网格中排在一起，上方有标题</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Notify when long work has ended</source>
   <translation>长时间的任务结束时通知</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Whether the system says so while another window is in front</source>
   <translation>其他窗口在前面时由系统发出通知</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Include subfolders</source>
   <translation>包括子文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Whether the folders in a folder are looked at, too</source>
   <translation>是否也查看文件夹中的文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Look for people</source>
   <translation>识别人物</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Portraits and groups are told by their faces</source>
   <translation>通过人脸识别单人照和合影</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Look for screenshots</source>
   <translation>识别截图</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Pictures of a screen are told from photos</source>
   <translation>将屏幕画面与照片区分开</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Look for documents</source>
   <translation>识别文档</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Documents, receipts and whiteboards are told from other photos</source>
   <translation>将文档、小票和白板与其他照片区分开</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Look for memes</source>
   <translation>识别梗图</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Pictures with large words on them are told from photos</source>
   <translation>将带有大字的图片与照片区分开</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Photos unknown to your model</source>
   <translation>您的模型不认识的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>What your own model does with photos of something else: the more strictly it leaves them out, the more photos of its own categories it leaves out with them</source>
   <translation>您自己的模型如何处理其他内容的照片：排除得越严格，连带排除的属于其类别的照片也越多</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Labels are worked out by</source>
   <translation>用什么计算标签</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>What runs the model; automatic takes what was the fastest when it was measured here</source>
   <translation>用什么运行模型；“自动”采用在此测得最快的</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>What is done</source>
   <translation>做什么</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Photos are sorted into folders, renamed, or both</source>
   <translation>将照片归入文件夹、重命名，或两者都做</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>How names are made; empty for the mode's own</source>
   <translation>如何生成名称；留空则用所选方式的默认模板</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Where folders are made</source>
   <translation>在哪里建立文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>The folder that class folders go into; empty for the opened folder itself</source>
   <translation>类别文件夹所在的文件夹；留空则为打开的文件夹本身</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Labels are</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>How coarse labels are</source>
   <translation>标签有多粗略</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Right at least</source>
   <translation>正确率至少</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>How many of the photos that are filed are to be right</source>
   <translation>归档的照片中应有多少是对的</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Folders and files are named in</source>
   <translation>文件夹和文件的命名语言</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>The language of names that the program gives; names of your own stay as they are</source>
   <translation>程序所起名称的语言；您自己的名称保持不变</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Unsure photos</source>
   <translation>不确定的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>What happens to photos that the program is not sure of</source>
   <translation>如何处理程序不确定的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>In doubt use a coarser name</source>
   <translation>不确定时使用更笼统的名称</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>A photo whose breed is doubtful is filed as Dogs, or as Animals</source>
   <translation>品种不确定的照片会归为“狗”，或归为“动物”</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>The user's own model that labels photos; empty for none</source>
   <translation>用来加标签的用户自己的模型；留空则不用</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Whether that model labels photos alone</source>
   <translation>是否仅由该模型加标签</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>The folders opened last, newest first</source>
   <translation>最近打开的文件夹，最新的在前</translation>
  </message>
  <message>
   <location filename="../../organizer/settings.py" />
   <source>Where the window was, as Qt writes it, in hex</source>
   <translation>窗口的位置，按 Qt 的写法，十六进制</translation>
  </message>
  <message>
   <location filename="../../organizer/training/addresses.py" />
   <source>the server {host} is not known</source>
   <translation>找不到服务器 {host}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/addresses.py" />
   <source>{host} is this machine ({address}); --allow-loopback permits that</source>
   <translation>{host} 是本机（{address}）；--allow-loopback 可允许访问</translation>
  </message>
  <message>
   <location filename="../../organizer/training/addresses.py" />
   <source>{host} is only reached by plain http; --allow-http permits that</source>
   <translation>{host} 只能通过不加密的 http 访问；--allow-http 可允许访问</translation>
  </message>
  <message>
   <location filename="../../organizer/training/addresses.py" />
   <source>{host} leads into a private network ({address})</source>
   <translation>{host} 指向私有网络（{address}）</translation>
  </message>
  <message>
   <location filename="../../organizer/training/bodies.py" />
   <source>the answer is compressed in a way that was not asked for</source>
   <translation>应答使用了未要求的压缩方式</translation>
  </message>
  <message>
   <location filename="../../organizer/training/bodies.py" />
   <source>the answer is damaged</source>
   <translation>应答已损坏</translation>
  </message>
  <message>
   <location filename="../../organizer/training/bodies.py" />
   <source>the answer is cut off</source>
   <translation>应答不完整</translation>
  </message>
  <message>
   <location filename="../../organizer/training/bodies.py" />
   <source>it is larger than {size:.0f} MB</source>
   <translation>大于 {size:.0f} MB</translation>
  </message>
  <message>
   <location filename="../../organizer/training/bringable.py" />
   <source>a link: drop what it leads to instead</source>
   <translation>这是链接：请改为拖入它所指向的内容</translation>
  </message>
  <message>
   <location filename="../../organizer/training/bringable.py" />
   <source>it is no longer there</source>
   <translation>它已不存在</translation>
  </message>
  <message>
   <location filename="../../organizer/training/bringing.py" />
   <source>it could not be looked at</source>
   <translation>无法查看</translation>
  </message>
  <message>
   <location filename="../../organizer/training/bringing.py" />
   <source>you took this photo out before; you can put it back in “Look through”</source>
   <translation>您以前取出过这张照片；可以在“检查”中放回</translation>
  </message>
  <message>
   <location filename="../../organizer/training/bringing.py" />
   <source>the same photo is there already</source>
   <translation>已有同一张照片</translation>
  </message>
  <message>
   <location filename="../../organizer/training/bringing.py" />
   <source>the same photo is in “{category}” already</source>
   <translation>同一张照片已在“{category}”中</translation>
  </message>
  <message>
   <location filename="../../organizer/training/bringing.py" />
   <source>it is being changed by another program</source>
   <translation>它正在被其他程序更改</translation>
  </message>
  <message>
   <location filename="../../organizer/training/bringing.py" />
   <source>A category cannot be called “{name}”.</source>
   <translation>类别不能命名为“{name}”。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/bringing.py" />
   <source>{path} is a link or a file where a folder belongs; move it.</source>
   <translation>{path} 处应为文件夹，却是链接或文件；请将其移走。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/bringing.py" />
   <source>{path} cannot be written: {reason}. Check that the disk is not full; what was copied is kept.</source>
   <translation>无法写入 {path}：{reason}。请检查磁盘是否已满；已复制的会保留。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/categories.py" />
   <source>Write a name.</source>
   <translation>请写一个名称。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/categories.py" />
   <source>That is too long: take at most {count} letters.</source>
   <translation>太长：最多 {count} 个字符。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/categories.py" />
   <source>A folder cannot be called that; “{name}” would do.</source>
   <translation>文件夹不能用这个名称；可以用“{name}”。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/categories.py" />
   <source>“{name}” means something else here; choose another name.</source>
   <translation>“{name}”在这里另有含义；请换一个名称。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/categories.py" />
   <source>A folder cannot be called that; choose another name.</source>
   <translation>文件夹不能用这个名称；请换一个名称。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/categories.py" />
   <source>There is “{name}” already.</source>
   <translation>已有“{name}”。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/categories.py" />
   <source>Some photos of “{name}” stay: {why}.</source>
   <translation>“{name}”的部分照片留在原处：{why}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/categories.py" />
   <source>The photos of “{name}” cannot be moved to the trash: {reason}.</source>
   <translation>无法将“{name}”的照片移到回收站：{reason}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/cleaning.py" />
   <source>nobody knows its category any more: say where it belongs</source>
   <translation>已不知道它的类别：请指定它的归属</translation>
  </message>
  <message>
   <location filename="../../organizer/training/cleaning.py" />
   <source>{target} is there already</source>
   <translation>{target} 已存在</translation>
  </message>
  <message>
   <location filename="../../organizer/training/cleaning.py" />
   <source>{source} is not there any more</source>
   <translation>{source} 已不存在</translation>
  </message>
  <message>
   <location filename="../../organizer/training/cleaning.py" />
   <source>{source} cannot be moved ({reason})</source>
   <translation>无法移动 {source}（{reason}）</translation>
  </message>
  <message>
   <location filename="../../organizer/training/cleaning_journal.py" />
   <source>Nothing was moved, because {path} cannot be written ({reason}): check that the disk is not full.</source>
   <translation>没有移动任何照片，因为无法写入 {path}（{reason}）：请检查磁盘是否已满。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/cleaning_record.py" />
   <source>The photos are moved, but the record in {folder} could not be told: {reason}.</source>
   <translation>照片已移动，但未能更新 {folder} 中的记录：{reason}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/cleaning_record.py" />
   <source>it was taken out by hand</source>
   <translation>由人手动取出</translation>
  </message>
  <message>
   <location filename="../../organizer/training/dataset.py" />
   <source>The dataset {path} does not exist; check its name.</source>
   <translation>数据集 {path} 不存在；请检查名称。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/dataset.py" />
   <source>There is no class folder with pictures in it.</source>
   <translation>没有含图片的类别文件夹。</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/training/dataset.py" />
   <source>“{name}” has only {count} pictures; 50 or more are better.</source>
   <translation>
    <numerusform>“{name}”只有 {count} 张图片；最好有 50 张以上。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/training/dataset.py" />
   <source>The classes are unbalanced: “{most}” has {more} pictures, “{least}” {fewer}.</source>
   <translation>各类别数量不均：“{most}”有 {more} 张图片，“{least}”只有 {fewer} 张。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>This needs TensorFlow, which is not installed: {how}. Quick training works without it.</source>
   <translation>这需要 TensorFlow，但尚未安装：{how}。快速训练不需要它。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>From scratch it is right about {deep}, quick about {quick} ({points} points).</source>
   <translation>从零训练的正确率约为 {deep}，快速训练约为 {quick}（相差 {points} 个百分点）。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>Quick is kept: int8 loses too much of the deep network ({deep}; in float {float}).</source>
   <translation>保留快速训练的模型：int8 使深度网络损失过多（{deep}；浮点为 {float}）。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>Deep is kept: right about {deep}, where quick is about {quick} ({points} points).</source>
   <translation>保留深度训练的模型：正确率约为 {deep}，快速训练约为 {quick}（相差 {points} 个百分点）。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>Quick is kept: deep is right about {deep}, quick about {quick} ({points} points).</source>
   <translation>保留快速训练的模型：深度训练的正确率约为 {deep}，快速训练约为 {quick}（相差 {points} 个百分点）。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>The network could not be trained in {folder}: {reason}</source>
   <translation>无法在 {folder} 中训练网络：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/deep.py" />
   <source>Checking the file</source>
   <translation>正在检查文件</translation>
  </message>
  <message>
   <location filename="../../organizer/training/doubts.py" />
   <source>Looking at photos</source>
   <translation>查看照片</translation>
  </message>
  <message>
   <location filename="../../organizer/training/doubts.py" />
   <source>Looking for what does not belong</source>
   <translation>正在查找不属于此类的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/training/doubts.py" />
   <source>unlike the others of “{label}”</source>
   <translation>与“{label}”的其他照片不像</translation>
  </message>
  <message>
   <location filename="../../organizer/training/doubts.py" />
   <source>Comparing the categories</source>
   <translation>正在比较各类别</translation>
  </message>
  <message>
   <location filename="../../organizer/training/doubts.py" />
   <source>looks like “{label}”</source>
   <translation>看起来像“{label}”</translation>
  </message>
  <message>
   <location filename="../../organizer/training/doubts.py" />
   <source>nearly the same as the one before it</source>
   <translation>与前一张几乎相同</translation>
  </message>
  <message>
   <location filename="../../organizer/training/doubts.py" />
   <source>nearly the same photo is in “{label}” too</source>
   <translation>“{label}”中也有几乎相同的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/training/download.py" />
   <source>the server answered {status}</source>
   <translation>服务器返回 {status}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/download.py" />
   <source>the answer is empty</source>
   <translation>应答为空</translation>
  </message>
  <message>
   <location filename="../../organizer/training/download.py" />
   <source>unreadable: {reason}</source>
   <translation>无法读取：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/evaluate.py" />
   <source>None of the folders is called like a category of {model}; those are: {labels}.</source>
   <translation>没有文件夹与 {model} 的类别同名；其类别为：{labels}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/examples.py" />
   <source>{folder} holds {count} class folders; a model can have {most}.</source>
   <translation>{folder} 中有 {count} 个类别文件夹；一个模型最多 {most} 个。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/examples.py" />
   <source>The folder {path} can't be read ({why}).</source>
   <translation>无法读取文件夹 {path}（{why}）。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/examples.py" />
   <source>{folder} holds no class folders with photos: put the photos of each class into a folder of its name.</source>
   <translation>{folder} 中没有含照片的类别文件夹：请将每个类别的照片放入与其同名的文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/examples.py" />
   <source>{folder} holds photos of one class only ({label}): add a folder of at least one other, for example of what it is to be told from.</source>
   <translation>{folder} 中只有一个类别（{label}）的照片：请至少再加一个文件夹，例如要与之区分的内容。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/explore_picture.py" />
   <source>{folder} has no class folders with pictures.</source>
   <translation>{folder} 中没有含图片的类别文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/explore_picture.py" />
   <source>{path} is there already: name another file with --to.</source>
   <translation>{path} 已存在：请用 --to 指定其他文件。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/export.py" />
   <source>Validation and test leave nothing to train on.</source>
   <translation>验证集和测试集占用了全部照片，没有可供训练的。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/export.py" />
   <source>{path} is not empty: choose another folder.</source>
   <translation>{path} 不是空的：请选择其他文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/export.py" />
   <source>{folder} has no ledger ({name}): who made its pictures is not known, and it must not be handed on.</source>
   <translation>{folder} 没有来源记录（{name}）：不知道图片的作者，因此不得转交他人。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/export.py" />
   <source>{path} is not in the ledger: take it out, or gather it with --source folder.</source>
   <translation>{path} 不在来源记录中：请将其取出，或用 --source folder 收集。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/failures.py" />
   <source>the server is busy (it answered {status})</source>
   <translation>服务器繁忙（返回 {status}）</translation>
  </message>
  <message>
   <location filename="../../organizer/training/failures.py" />
   <source>it took too long</source>
   <translation>用时太长</translation>
  </message>
  <message>
   <location filename="../../organizer/training/failures.py" />
   <source>the server {host} is not who it says</source>
   <translation>服务器 {host} 的身份不符</translation>
  </message>
  <message>
   <location filename="../../organizer/training/failures.py" />
   <source>no connection to {host}</source>
   <translation>无法连接到 {host}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/failures.py" />
   <source>{host} went silent</source>
   <translation>{host} 不再响应</translation>
  </message>
  <message>
   <location filename="../../organizer/training/failures.py" />
   <source>{host} broke the connection off</source>
   <translation>{host} 中断了连接</translation>
  </message>
  <message>
   <location filename="../../organizer/training/fetcher.py" />
   <source>The search for “{query}” broke off: {why}</source>
   <translation>对“{query}”的搜索中断：{why}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/fetcher.py" />
   <source>{host} asks for patience: waiting {n:.0f} s.</source>
   <translation>{host} 要求稍候：等待 {n:.0f} 秒。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/gather.py" />
   <source>The record in {folder} cannot be used: {why}.</source>
   <translation>无法使用 {folder} 中的记录：{why}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/gather.py" />
   <source>Name at least one class.</source>
   <translation>请至少指定一个类别。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/gather.py" />
   <source>{to} lies within {origin}: choose another --to.</source>
   <translation>{to} 位于 {origin} 之内：请选择其他 --to。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/gather.py" />
   <source>A class needs at least one picture: check --limit.</source>
   <translation>每个类别至少需要一张图片：请检查 --limit。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/gather_run.py" />
   <source>The folder {folder} cannot be written to: {reason}.</source>
   <translation>无法写入文件夹 {folder}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/gather_state.py" />
   <source>The record {path} of what was gathered cannot be used: {reason}. Move it away to start anew; pictures that are there stay.</source>
   <translation>无法使用收集记录 {path}：{reason}。将其移走即可重新开始；已有的图片会保留。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/gather_state.py" />
   <source>A newer version of this program gathered into {p}.</source>
   <translation>{p} 由本程序的更新版本收集而成。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/gathering.py" />
   <source>Choose at least one category and one place to look.</source>
   <translation>请至少选择一个类别和一个查找来源。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/gathering.py" />
   <source>{title} needs a key of your own.</source>
   <translation>{title} 需要您自己的密钥。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/gathering.py" />
   <source>Choose the file that lists the addresses.</source>
   <translation>请选择列出地址的文件。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/head.py" />
   <source>Choosing how strictly to learn</source>
   <translation>正在选择学习的严格程度</translation>
  </message>
  <message>
   <location filename="../../organizer/training/judging.py" />
   <source>it has only {width} × {height} pixels</source>
   <translation>只有 {width} × {height} 像素</translation>
  </message>
  <message>
   <location filename="../../organizer/training/judging.py" />
   <source>it looks like a screenshot or a drawing, not a photo</source>
   <translation>看起来像截图或绘画，不是照片</translation>
  </message>
  <message>
   <location filename="../../organizer/training/judging.py" />
   <source>it looks like a page or a diagram, not a photo</source>
   <translation>看起来像页面或图表，不是照片</translation>
  </message>
  <message>
   <location filename="../../organizer/training/judging.py" />
   <source>it looks like a picture with words on it, not a photo</source>
   <translation>看起来像带文字的图片，不是照片</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/training/learnable.py" />
   <source>The class {label} has {count} usable photos that are not also elsewhere: it needs at least {fewest}, and from about 20 on it is learnt well.</source>
   <translation>
    <numerusform>类别“{label}”只有 {count} 张可用且不与别处重复的照片：至少需要 {fewest} 张，约 20 张以上才能学好。</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/training/learnable.py" />
   <source>the same photo is in two classes</source>
   <translation>同一张照片出现在两个类别中</translation>
  </message>
  <message>
   <location filename="../../organizer/training/learnable.py" />
   <source>the same photo is in its class already</source>
   <translation>同一张照片已在该类别中</translation>
  </message>
  <message>
   <location filename="../../organizer/training/learning_curve.py" />
   <source>{more} more photos of {label} would help most.</source>
   <translation>再补充 {more} 张“{label}”的照片最有帮助。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/learning_curve.py" />
   <source>Learning from fewer photos</source>
   <translation>正在用较少的照片学习</translation>
  </message>
  <message>
   <location filename="../../organizer/training/ledger.py" />
   <source>{path} is not a ledger of this program: choose another folder.</source>
   <translation>{path} 不是本程序的来源记录：请选择其他文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/network_process.py" />
   <source>TensorFlow does not start here ({reason}). Install it again: {how}. Quick training works without it</source>
   <translation>TensorFlow 无法在此启动（{reason}）。请重新安装：{how}。快速训练不需要它</translation>
  </message>
  <message>
   <location filename="../../organizer/training/network_steps.py" />
   <source>Training the network</source>
   <translation>正在训练网络</translation>
  </message>
  <message>
   <location filename="../../organizer/training/network_steps.py" />
   <source>The training stopped: {reason}. If memory was short, lower --batch (it was {batch}) or close other programs; the same command goes on from the last epoch.</source>
   <translation>训练已停止：{reason}。如果内存不足，请降低 --batch（当前为 {batch}）或关闭其他程序；同一命令会从上一轮继续。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/network_steps.py" />
   <source>{reason}.</source>
   <translation>{reason}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/network_steps.py" />
   <source>Learning photos</source>
   <translation>正在学习照片</translation>
  </message>
  <message>
   <location filename="../../organizer/training/network_steps.py" />
   <source>Making the file</source>
   <translation>正在生成文件</translation>
  </message>
  <message>
   <location filename="../../organizer/training/placeholders.py" />
   <source>{count} addresses gave this very file: it stands for missing images</source>
   <translation>{count} 个地址返回了这同一个文件：它是缺失图片的占位图</translation>
  </message>
  <message>
   <location filename="../../organizer/training/polite_web.py" />
   <source>the address makes no sense: {url}</source>
   <translation>地址无效：{url}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/probing.py" />
   <source>it did not answer in {n:.0f} seconds</source>
   <translation>{n:.0f} 秒内没有响应</translation>
  </message>
  <message>
   <location filename="../../organizer/training/project.py" />
   <source>There is a project called “{name}” already: open it.</source>
   <translation>已有名为“{name}”的项目：请打开它。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/project.py" />
   <source>The project in {folder} cannot be read ({reason}); its photos are still there.</source>
   <translation>无法读取 {folder} 中的项目（{reason}）；其照片仍在。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/project.py" />
   <source>The project “{name}” cannot be moved to the trash: {reason}.</source>
   <translation>无法将项目“{name}”移到回收站：{reason}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/project.py" />
   <source>it is from a newer version of the program</source>
   <translation>它来自程序的更新版本</translation>
  </message>
  <message>
   <location filename="../../organizer/training/project_renaming.py" />
   <source>There is a model called “{name}” already: choose another name.</source>
   <translation>已有名为“{name}”的模型：请换一个名称。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/quick.py" />
   <source>Learning</source>
   <translation>正在学习</translation>
  </message>
  <message>
   <location filename="../../organizer/training/repeats.py" />
   <source>Looking for photos that are there twice</source>
   <translation>正在查找重复的照片</translation>
  </message>
  <message>
   <location filename="../../organizer/training/request.py" />
   <source>“{words}” is no class: write NAME or NAME=SEARCH|SEARCH.</source>
   <translation>“{words}”不是类别：请写“名称”或“名称=搜索词|搜索词”。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/request.py" />
   <source>{path} cannot be read: {why}.</source>
   <translation>无法读取 {path}：{why}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>the server {host} does not answer</source>
   <translation>服务器 {host} 没有响应</translation>
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>the address leads from one to the next without end</source>
   <translation>地址不断跳转，没有尽头</translation>
  </message>
  <message numerus="yes">
   <location filename="../../organizer/training/requests.py" />
   <source>the server {host} asks to come back in {count} minutes</source>
   <translation>
    <numerusform>服务器 {host} 要求 {count} 分钟后再来</numerusform>
   </translation>
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>the address is too long: {url}</source>
   <translation>地址太长：{url}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>only addresses of the web are fetched, not {url}</source>
   <translation>只获取网页地址，不获取 {url}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>addresses with a name or password are not fetched</source>
   <translation>不获取带用户名或密码的地址</translation>
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>{url} is plain http; --allow-http permits that</source>
   <translation>{url} 是不加密的 http；--allow-http 可允许访问</translation>
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>the server answered {status} without a place</source>
   <translation>服务器返回 {status}，但没有给出跳转地址</translation>
  </message>
  <message>
   <location filename="../../organizer/training/requests.py" />
   <source>the server leads to an address that makes no sense</source>
   <translation>服务器跳转到无效的地址</translation>
  </message>
  <message>
   <location filename="../../organizer/training/secrets.py" />
   <source>The keyring refused: {reason}.</source>
   <translation>密钥环拒绝：{reason}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sifting.py" />
   <source>{reason}</source>
   <translation>{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sifting.py" />
   <source>it is the same file as {f}</source>
   <translation>与 {f} 是同一个文件</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sifting.py" />
   <source>it cannot be read</source>
   <translation>无法读取</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sifting.py" />
   <source>it looks unlike all others of its class</source>
   <translation>与同类的其他图片都不像</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sifting.py" />
   <source>it shows the same as {file}</source>
   <translation>与 {file} 内容相同</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/__init__.py" />
   <source>There is no source “{name}”; there are: {known}.</source>
   <translation>没有来源“{name}”；可用的有：{known}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/answers.py" />
   <source>{source} answered with something that is not its JSON.</source>
   <translation>{source} 返回的内容不是预期的 JSON。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/answers.py" />
   <source>{source} refused ({answer}): check its key.</source>
   <translation>{source} 拒绝了请求（{answer}）：请检查其密钥。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/answers.py" />
   <source>{source} refused ({answer}).</source>
   <translation>{source} 拒绝了请求（{answer}）。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/answers.py" />
   <source>{source} says that this service is gone for good (410). --base-url takes a mirror.</source>
   <translation>{source} 表示此服务已永久停止（410）。可用 --base-url 指定镜像。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/answers.py" />
   <source>{source} answered {status}</source>
   <translation>{source} 返回 {status}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/answers.py" />
   <source>{source} answered {status} {said}</source>
   <translation>{source} 返回 {status} {said}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/answers.py" />
   <source>works: it found {url}</source>
   <translation>可用：找到了 {url}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/answers.py" />
   <source>it answers, but finds no image: its pages may have changed</source>
   <translation>有响应，但找不到图片：其页面可能已改变</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/bing.py" />
   <source>Bing answered {status}.</source>
   <translation>Bing 返回 {status}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/commons.py" />
   <source>Wikimedia Commons refused: {said}.</source>
   <translation>Wikimedia Commons 拒绝了请求：{said}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/flickr.py" />
   <source>Flickr needs a key of your own: organizer sources key flickr keeps it.</source>
   <translation>Flickr 需要您自己的密钥：可用 organizer sources key flickr 保存。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/flickr.py" />
   <source>Flickr refused: {said}.</source>
   <translation>Flickr 拒绝了请求：{said}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/folder.py" />
   <source>Say which folder: --from PATH.</source>
   <translation>请指定文件夹：--from PATH。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/folder.py" />
   <source>The folder {path} does not exist.</source>
   <translation>文件夹 {path} 不存在。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/folder.py" />
   <source>{path} is no folder</source>
   <translation>{path} 不是文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/folder.py" />
   <source>works without a network; takes --from FOLDER</source>
   <translation>无需网络；用 --from FOLDER 指定</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/imagenet.py" />
   <source>ImageNet's own lists are gone: name a mirror (--base-url URL) or a downloaded list (--from FILE).</source>
   <translation>ImageNet 自己的列表已不可用：请指定镜像（--base-url URL）或已下载的列表（--from FILE）。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/imagenet.py" />
   <source>{path} is {what}</source>
   <translation>{path} 是{what}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/imagenet.py" />
   <source>the old address is gone: give --base-url or --from</source>
   <translation>旧地址已失效：请提供 --base-url 或 --from</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/imagenet.py" />
   <source>{count} addresses of ships</source>
   <translation>{count} 个船只图片的地址</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/imagenet.py" />
   <source>The mirror answered {status} for {id}.</source>
   <translation>镜像对 {id} 返回 {status}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/imagenet.py" />
   <source>“{name}” could be: {which}.</source>
   <translation>“{name}”可能是：{which}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/imagenet.py" />
   <source>“{name}” is no name known here; give its WordNet id, such as n04194289.</source>
   <translation>这里不认识名称“{name}”；请提供其 WordNet 编号，例如 n04194289。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/met.py" />
   <source>it answers, but names no departments</source>
   <translation>有响应，但没有列出部门</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/met.py" />
   <source>works: {count} departments</source>
   <translation>可用：{count} 个部门</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/met.py" />
   <source>The Met has no department “{name}”; it has: {known}.</source>
   <translation>大都会博物馆没有部门“{name}”；现有：{known}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/openverse.py" />
   <source>Openverse's requests for today are used up: go on tomorrow.</source>
   <translation>Openverse 今天的请求次数已用完：请明天继续。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/urls.py" />
   <source>Say which file of addresses: --from PATH.</source>
   <translation>请指定地址文件：--from PATH。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/urls.py" />
   <source>{path} is no file</source>
   <translation>{path} 不是文件</translation>
  </message>
  <message>
   <location filename="../../organizer/training/sources/urls.py" />
   <source>works; takes --from FILE</source>
   <translation>可用；用 --from FILE 指定</translation>
  </message>
  <message>
   <location filename="../../organizer/training/target.py" />
   <source>Another program is gathering into {folder}; wait for it.</source>
   <translation>另一个程序正在向 {folder} 收集；请等它完成。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/target.py" />
   <source>The folder {folder} cannot be used: {reason}.</source>
   <translation>无法使用文件夹 {folder}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/target.py" />
   <source>{path} is in the way: move it elsewhere.</source>
   <translation>{path} 挡住了位置：请将其移到别处。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/target.py" />
   <source>“{name}” cannot be a class: its folder means something else.</source>
   <translation>“{name}”不能用作类别：该文件夹另有含义。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/target.py" />
   <source>The classes “{one}” and “{other}” would share a folder.</source>
   <translation>类别“{one}”和“{other}”会共用一个文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/training/train.py" />
   <source>Keeping the model</source>
   <translation>正在保存模型</translation>
  </message>
  <message>
   <location filename="../../organizer/training/train.py" />
   <source>Looking for photos</source>
   <translation>正在查找照片</translation>
  </message>
  <message>
   <location filename="../../organizer/training/verify.py" />
   <source>unreadable: {why}</source>
   <translation>无法读取：{why}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/verify.py" />
   <source>its sides are too unequal for a picture</source>
   <translation>长宽相差太大，不像图片</translation>
  </message>
  <message>
   <location filename="../../organizer/training/verify.py" />
   <source>it cannot be written: {why}</source>
   <translation>无法写入：{why}</translation>
  </message>
  <message>
   <location filename="../../organizer/training/views.py" />
   <source>Preparing photos</source>
   <translation>正在准备照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/folder/own_judge.py" />
   <source>Your model {name} is gone, so the general names label the photos; the menu Teach makes it again.</source>
   <translation>您的模型 {name} 已不存在，照片改用通用名称标注；可在菜单“教学”中重新创建。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/folder/photo_item.py" />
   <source>not looked at yet; look at the folder again to include it</source>
   <translation>尚未查看；重新查看文件夹即可将其包括在内</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/shortcuts_sheet.py" />
   <source>The list could not be written to {file} ({reason}); choose another place.</source>
   <translation>无法将列表写入 {file}（{reason}）；请选择其他位置。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/updates.py" />
   <source>This program does not know yet where its newer versions are published.</source>
   <translation>本程序还不知道新版本在哪里发布。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/updates.py" />
   <source>The server for newer versions answered {status}; try again later.</source>
   <translation>新版本服务器返回 {status}；请稍后重试。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/updates.py" />
   <source>There is no connection to look for a newer version; try again later.</source>
   <translation>没有网络连接，无法检查新版本；请稍后重试。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/help/updates.py" />
   <source>The server for newer versions gave an answer that makes no sense; try again later.</source>
   <translation>新版本服务器的应答无效；请稍后重试。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/history/records.py" />
   <source>The report could not be written to {file} ({reason}); choose another place.</source>
   <translation>无法将报告写入 {file}（{reason}）；请选择其他位置。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/tidying/trashing.py" />
   <source>An earlier run was interrupted; continue it or take it back first, then use the trash.</source>
   <translation>之前有一次整理被中断；请先继续或撤销它，再使用回收站。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_reading.py" />
   <source>This picture can't be shown: it is damaged or too large.</source>
   <translation>无法显示此图片：已损坏或太大。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_reading.py" />
   <source>The file is no longer there; look at the folder again.</source>
   <translation>文件已不存在；请重新查看文件夹。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/viewer/viewer_reading.py" />
   <source>The file can't be read ({why}).</source>
   <translation>无法读取文件（{why}）。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/changes.py" />
   <source>The model that looks at photos is not on this computer yet.</source>
   <translation>这台电脑上还没有用来查看照片的模型。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_work.py" />
   <source>taken out by you</source>
   <translation>由您取出</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_work.py" />
   <source>too small</source>
   <translation>太小</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_work.py" />
   <source>no photo</source>
   <translation>不是照片</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_work.py" />
   <source>there already</source>
   <translation>已存在</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_work.py" />
   <source>a placeholder</source>
   <translation>占位图</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_work.py" />
   <source>unlike the others</source>
   <translation>与其他的不像</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_work.py" />
   <source>not under the licence asked for</source>
   <translation>不符合要求的许可</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/clean_work.py" />
   <source>The model that looks at photos is not on this computer yet: open any folder in the main window, which fetches it.</source>
   <translation>这台电脑上还没有用来查看照片的模型：请在主窗口中打开任意文件夹，程序会获取它。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/desk.py" />
   <source>Wait until what runs has ended, or stop it.</source>
   <translation>请等正在运行的任务结束，或将其停止。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/train_work.py" />
   <source>Starting the model</source>
   <translation>正在启动模型</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/trying.py" />
   <source>{name} is not a photo.</source>
   <translation>{name} 不是照片。</translation>
  </message>
  <message>
   <location filename="../../organizer/ui/wizard/trying.py" />
   <source>{name} could not be looked at.</source>
   <translation>无法查看 {name}。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/child_engine.py" />
   <source>there is no shared memory: {reason}</source>
   <translation>没有共享内存：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/child_engine.py" />
   <source>{name} was lost while it ran ({reason}); {instead}. The photos it was at were looked at again.</source>
   <translation>{name} 在运行中丢失（{reason}）；{instead}。当时正在处理的照片已重新查看。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/child_engine.py" />
   <source>{name} was lost while it ran ({reason}); run it again, or with --engine cpu.</source>
   <translation>{name} 在运行中丢失（{reason}）；请重新运行，或使用 --engine cpu。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/child_process.py" />
   <source>its process cannot be started: {reason}</source>
   <translation>无法启动其进程：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/child_process.py" />
   <source>its process was ended</source>
   <translation>其进程已被终止</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/child_process.py" />
   <source>its process was ended by {signal}</source>
   <translation>其进程被 {signal} 终止</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/child_process.py" />
   <source>its process ended unexpectedly (exit code {code})</source>
   <translation>其进程意外结束（退出代码 {code}）</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/cluster.py" />
   <source>--cluster needs Dask: {how}</source>
   <translation>--cluster 需要 Dask：{how}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/cluster.py" />
   <source>The cluster at {address} does not answer; check the address, and that its scheduler runs.</source>
   <translation>集群 {address} 没有响应；请检查地址，并确认其调度器正在运行。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/cluster.py" />
   <source>unreadable: every worker that opened it was lost</source>
   <translation>无法读取：打开它的工作进程都丢失了</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/cluster_worker.py" />
   <source>A worker of the cluster has no model {model}; install it there.</source>
   <translation>集群中的一个工作进程没有模型 {model}；请在那里安装。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/cluster_worker.py" />
   <source>A worker of the cluster has another version of {model}.</source>
   <translation>集群中的一个工作进程使用了 {model} 的其他版本。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/corrections.py" />
   <source>The file of your corrected labels {path} was broken; it was kept as {aside}, and a new one was begun.</source>
   <translation>您更正的标签文件 {path} 已损坏；现保存为 {aside}，并新建了一个。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/corrections.py" />
   <source>The file of your corrected labels {path} cannot be opened: {reason}. Check that its folder can be written to.</source>
   <translation>无法打开您更正的标签文件 {path}：{reason}。请检查其文件夹是否可写。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/corrections.py" />
   <source>A label cannot be empty; type a name for the photo.</source>
   <translation>标签不能为空；请为照片输入一个名称。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/corrections.py" />
   <source>The corrected label could not be kept in {path}: {reason}. Check that the disk is not full and the folder can be written to.</source>
   <translation>无法将更正的标签保存到 {path}：{reason}。请检查磁盘是否已满、文件夹是否可写。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/corrections.py" />
   <source>The file of your corrected labels {path} is from a newer Photo Organizer; update this one.</source>
   <translation>您更正的标签文件 {path} 来自更新版本的 Photo Organizer；请更新本程序。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>{file} is there already; choose another name.</source>
   <translation>{file} 已存在；请选择其他名称。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>{file} cannot be written ({reason}). Check that the disk is not full and that the folder exists and can be written to.</source>
   <translation>无法写入 {file}（{reason}）。请检查磁盘是否已满，以及文件夹是否存在且可写。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>it is no whole zip file ({reason})</source>
   <translation>不是完整的 zip 文件（{reason}）</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>it cannot be read ({reason})</source>
   <translation>无法读取（{reason}）</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>it holds {count} files; a model has at most 3</source>
   <translation>其中有 {count} 个文件；一个模型最多 3 个</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>it holds {name}, which belongs to no model</source>
   <translation>其中有不属于任何模型的 {name}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>it holds {name} twice</source>
   <translation>其中有两个 {name}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>{name} in it is a link or a folder, no file</source>
   <translation>其中的 {name} 是链接或文件夹，不是文件</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>{name} in it is encrypted or packed oddly</source>
   <translation>其中的 {name} 已加密或打包方式异常</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>{name} in it is too large</source>
   <translation>其中的 {name} 太大</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>it holds no {name}</source>
   <translation>其中没有 {name}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_bundle.py" />
   <source>{file} is not taken: {reason}</source>
   <translation>不接受 {file}：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_files.py" />
   <source>it has no {file}</source>
   <translation>没有 {file}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_files.py" />
   <source>it is no model that can be used ({reason}).</source>
   <translation>不是可用的模型（{reason}）。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_network.py" />
   <source>The model {name} was trained on {wanted} and cannot read what {found} sees.</source>
   <translation>模型 {name} 是基于 {wanted} 训练的，无法读取 {found} 的结果。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_network.py" />
   <source>The network of the model {name} does not run here: {reason}</source>
   <translation>模型 {name} 的网络无法在此运行：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_network.py" />
   <source>its network does not run ({reason})</source>
   <translation>其网络无法运行（{reason}）</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>There is no model of your own called {name}; there are: {known}. “organizer train FOLDER --name {name}” makes it.</source>
   <translation>您没有名为 {name} 的模型；现有：{known}。可用“organizer train FOLDER --name {name}”创建。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>The model in {folder} is damaged: {reason} Go back with “organizer models rollback {name}”, or train it again.</source>
   <translation>{folder} 中的模型已损坏：{reason}请用“organizer models rollback {name}”退回，或重新训练。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>A model cannot be called {name}: use a short name of letters and digits.</source>
   <translation>模型不能命名为 {name}：请使用由字母和数字组成的短名称。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>{name} is the name of a model of the program; choose another one.</source>
   <translation>{name} 是程序自带模型的名称；请选择其他名称。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>There is no model of your own called {name}.</source>
   <translation>您没有名为 {name} 的模型。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>The model {name} has no version before {current}.</source>
   <translation>模型 {name} 没有早于 {current} 的版本。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>There is a model called {name} already.</source>
   <translation>已有名为 {name} 的模型。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>The model {name} has no version {version}; it has {known}.</source>
   <translation>模型 {name} 没有版本 {version}；现有 {known}。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/custom_store.py" />
   <source>The model cannot be kept in {folder} ({reason}). Check that the disk is not full and that the folder can be written to.</source>
   <translation>无法将模型保存到 {folder}（{reason}）。请检查磁盘是否已满、文件夹是否可写。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/decode_pool.py" />
   <source>unreadable: the disk or network does not answer</source>
   <translation>无法读取：磁盘或网络没有响应</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/decode_pool.py" />
   <source>The processes that decode photos do not start on this machine.</source>
   <translation>解码照片的进程无法在这台电脑上启动。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/decode_pool.py" />
   <source>unreadable: decoding it took over {seconds:.0f} seconds</source>
   <translation>无法读取：解码超过 {seconds:.0f} 秒</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/decode_pool.py" />
   <source>unreadable: it made the decoder crash</source>
   <translation>无法读取：它使解码器崩溃</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/decode_process.py" />
   <source>No process for decoding can be started: {reason}</source>
   <translation>无法启动解码进程：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/decode_worker.py" />
   <source>unreadable: it needs more memory than is allowed</source>
   <translation>无法读取：所需内存超过允许的上限</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/download.py" />
   <source>{file} could not be written: {reason}</source>
   <translation>无法写入 {file}：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/download.py" />
   <source>only {here} of {size} bytes came; try again to go on</source>
   <translation>{size} 字节中只收到 {here} 字节；重试即可继续</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/download.py" />
   <source>what came is a different file (its SHA-256 differs)</source>
   <translation>收到的是另一个文件（SHA-256 不符）</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/download.py" />
   <source>no connection</source>
   <translation>没有网络连接</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/download.py" />
   <source>the server went silent</source>
   <translation>服务器不再响应</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/download.py" />
   <source>the transfer failed: {reason}</source>
   <translation>传输失败：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_choice.py" />
   <source>The model {file} runs on the processor only: use --engine cpu.</source>
   <translation>模型 {file} 只能在处理器上运行：请使用 --engine cpu。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_choice.py" />
   <source>it runs everywhere; nothing has been measured yet</source>
   <translation>到处都能运行；尚未测速</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_choice.py" />
   <source>it has not been looked for yet: organizer doctor does that</source>
   <translation>尚未查找：可用 organizer doctor 查找</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_choice.py" />
   <source>only when asked for, with --engine tensorflow</source>
   <translation>仅在要求时使用：--engine tensorflow</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_choice.py" />
   <source>The GPU needs a float model, which has not been made yet: organizer doctor --engine gpu makes it once.</source>
   <translation>显卡需要浮点模型，但尚未生成：可用 organizer doctor --engine gpu 生成一次。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_choice.py" />
   <source>The GPU does not run the model: {reason}. Use --engine cpu, or auto.</source>
   <translation>显卡无法运行模型：{reason}。请使用 --engine cpu 或 auto。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_choice.py" />
   <source>The GPU is not used ({reason}): the processor runs the same model instead, more slowly. organizer doctor chooses anew.</source>
   <translation>不使用显卡（{reason}）：改由处理器运行同一模型，速度较慢。可用 organizer doctor 重新选择。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>Measuring the processor</source>
   <translation>正在测试处理器</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>Looking for a GPU</source>
   <translation>正在查找显卡</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>Starting TensorFlow</source>
   <translation>正在启动 TensorFlow</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>the GPU is faster here</source>
   <translation>这里显卡更快</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>this model runs on the processor only</source>
   <translation>此模型只能在处理器上运行</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>it is not tried again after what happened the last time ({reason}): organizer doctor --engine gpu does</source>
   <translation>鉴于上次的情况（{reason}），不再尝试：可用 organizer doctor --engine gpu 重试</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>Measuring the GPU</source>
   <translation>正在测试显卡</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>the fastest of those measured</source>
   <translation>测试过的当中最快</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>hardly faster than the processor, and its weights differ: all photos would be looked at again</source>
   <translation>几乎不比处理器快，而且权重不同：所有照片都要重新查看</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>slower than the processor here</source>
   <translation>这里比处理器慢</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>its model has not been made yet: organizer doctor --engine gpu makes it once</source>
   <translation>其模型尚未生成：可用 organizer doctor --engine gpu 生成一次</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>its model has not been made yet. {reason}</source>
   <translation>其模型尚未生成。{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>Measuring TensorFlow</source>
   <translation>正在测试 TensorFlow</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>it was asked for</source>
   <translation>按要求使用</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>no faster: decoding needs the cores</source>
   <translation>没有更快：解码需要用到各个核心</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_measure.py" />
   <source>slower beside the decoders</source>
   <translation>与解码同时进行时较慢</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_rates.py" />
   <source>a photo to measure with cannot be decoded</source>
   <translation>用来测试的照片无法解码</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/engine_record.py" />
   <source>an attempt to use it did not come to its end</source>
   <translation>一次使用它的尝试没有完成</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/face_model.py" />
   <source>The face model {file} does not run: {reason}</source>
   <translation>人脸模型 {file} 无法运行：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules.py" />
   <source>a rule has either a “folder” or “stay = true”</source>
   <translation>规则要么有“folder”，要么有“stay = true”</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules.py" />
   <source>“{folder}” is not the name of one folder</source>
   <translation>“{folder}”不是单个文件夹的名称</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules.py" />
   <source>a rule without a condition would fit every photo</source>
   <translation>没有条件的规则会符合所有照片</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules.py" />
   <source>a confidence is between 0 and 1, not {limit}</source>
   <translation>把握应在 0 和 1 之间，而不是 {limit}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules.py" />
   <source>no photo is between the two limits of this rule</source>
   <translation>没有照片能落在此规则的两个界限之间</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules.py" />
   <source>stays where it already is, as your rule {number} says</source>
   <translation>按您的规则 {number} 留在原处</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>The file of your rules {path} cannot be read: {reason}. Mend it or delete it.</source>
   <translation>无法读取您的规则文件 {path}：{reason}。请修正或删除它。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>it is a list of [[rule]] and nothing else</source>
   <translation>它应只是一个 [[rule]] 列表</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>The file of your rules {path} makes no sense at line {line}: {reason}. Mend it or delete it.</source>
   <translation>您的规则文件 {path} 第 {line} 行有误：{reason}。请修正或删除它。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>a rule begins with [[rule]]</source>
   <translation>规则以 [[rule]] 开头</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>a rule has no “{key}”, only {known}</source>
   <translation>规则没有“{key}”，只有 {known}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>true or false</source>
   <translation>true 或 false</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>a number between 0 and 1</source>
   <translation>0 到 1 之间的数</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>a day such as 2020-01-31, without quotes</source>
   <translation>日期，例如 2020-01-31，不加引号</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>a text in quotes</source>
   <translation>加引号的文字</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/filing_rules_file.py" />
   <source>“{key}” must be {kind}</source>
   <translation>“{key}”必须是{kind}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>Fetching the model from TensorFlow Hub</source>
   <translation>正在从 TensorFlow Hub 获取模型</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>Loading it</source>
   <translation>正在加载</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>Making the float model for the GPU</source>
   <translation>正在为显卡生成浮点模型</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>Writing it</source>
   <translation>正在写入</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>TensorFlow is not installed (missing: {packages}): {how}</source>
   <translation>未安装 TensorFlow（缺少：{packages}）：{how}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>The GPU's model cannot be made: {reason}.</source>
   <translation>无法生成显卡的模型：{reason}。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>{folder} cannot be written to: {reason}</source>
   <translation>无法写入 {folder}：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>The GPU's model could not be made: {reason}.</source>
   <translation>未能生成显卡的模型：{reason}。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>the file that was written is not the one that was made</source>
   <translation>写入的文件与生成的不一致</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/float_model.py" />
   <source>it gives no sensible numbers</source>
   <translation>得不出合理的数值</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/gpu_child.py" />
   <source>the system has no Vulkan (libvulkan.so.1; Debian and Ubuntu have it in libvulkan1)</source>
   <translation>系统没有 Vulkan（libvulkan.so.1；在 Debian 和 Ubuntu 中由 libvulkan1 提供）</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/gpu_child.py" />
   <source>no GPU was found that the system has a driver for</source>
   <translation>没有找到系统有驱动程序的显卡</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/gpu_child.py" />
   <source>LiteRT has no GPU support on this system</source>
   <translation>LiteRT 在此系统上不支持显卡</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/gpu_child.py" />
   <source>LiteRT did not start on it: {reason}</source>
   <translation>LiteRT 未能在其上启动：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/gpu_engine.py" />
   <source>the processor runs the same model instead, more slowly</source>
   <translation>改由处理器运行同一模型，速度较慢</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/index_opening.py" />
   <source>{file} was written by a newer version and is not used this time.</source>
   <translation>{file} 由更新的版本写入，这次不使用。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/index_opening.py" />
   <source>The index cannot be used ({reason}): what is found now is not kept.</source>
   <translation>无法使用索引（{reason}）：这次得到的结果不会保存。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/index_opening.py" />
   <source>{file} cannot be used ({reason}): what is found now is not kept.</source>
   <translation>无法使用 {file}（{reason}）：这次得到的结果不会保存。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/index_opening.py" />
   <source>{file} was damaged; it was set aside as {aside} and is built again.</source>
   <translation>{file} 已损坏；已另存为 {aside}，正在重建。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/litert_engine.py" />
   <source>The model {file} cannot be read: {reason}</source>
   <translation>无法读取模型 {file}：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/litert_engine.py" />
   <source>LiteRT (ai-edge-litert) does not start here: {reason}</source>
   <translation>LiteRT（ai-edge-litert）无法在此启动：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/litert_engine.py" />
   <source>The model {file} does not run: {reason}</source>
   <translation>模型 {file} 无法运行：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/litert_engine.py" />
   <source>The model {file} wants another kind of picture than 224 × 224 pixels in 8 bits.</source>
   <translation>模型 {file} 需要的不是 224 × 224 像素、8 位的图片。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/measure.py" />
   <source>Decoding alone, {cores} processes</source>
   <translation>仅解码，{cores} 个进程</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/measure.py" />
   <source>Two views through the model alone, {cores} threads</source>
   <translation>仅模型运行两个视图，{cores} 个线程</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/measure.py" />
   <source>There are no photos to measure with.</source>
   <translation>没有可用来测速的照片。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/measure.py" />
   <source>None of the {count} files can be decoded.</source>
   <translation>{count} 个文件都无法解码。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/models.py" />
   <source>There is no model {id}; known: {known}.</source>
   <translation>没有模型 {id}；已知：{known}。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/models.py" />
   <source>{wrong} is not the model {id} (its SHA-256 differs) and is not used, and {url} could not be fetched ({reason}): put the right {file} into {folder}.</source>
   <translation>{wrong} 不是模型 {id}（SHA-256 不符），不予使用，且无法获取 {url}（{reason}）：请将正确的 {file} 放入 {folder}。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/models.py" />
   <source>The model {id} is not on this machine and {url} could not be fetched ({reason}): put the file {file} into {folder}.</source>
   <translation>这台电脑上没有模型 {id}，且无法获取 {url}（{reason}）：请将文件 {file} 放入 {folder}。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/models.py" />
   <source>{id} is not in {folder}: nothing to remove.</source>
   <translation>{folder} 中没有 {id}：无需删除。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/models.py" />
   <source>{file} cannot be read: {reason}</source>
   <translation>无法读取 {file}：{reason}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/models.py" />
   <source>{file} is not a file.</source>
   <translation>{file} 不是文件。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/models.py" />
   <source>{file} is none of the models the program knows (SHA-256 {sha}).</source>
   <translation>{file} 不是程序认识的模型（SHA-256 {sha}）。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/names.py" />
   <source>The file of labels {path} cannot be read: {reason}. Mend it or delete it.</source>
   <translation>无法读取标签文件 {path}：{reason}。请修正或删除它。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/names.py" />
   <source>The file of labels {path} makes no sense at line {line}: {reason}. Mend it or delete it.</source>
   <translation>标签文件 {path} 第 {line} 行有误：{reason}。请修正或删除它。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/own_file.py" />
   <source>The file {path} cannot be written: {reason}. Check that the disk is not full and that its folder can be written to.</source>
   <translation>无法写入文件 {path}：{reason}。请检查磁盘是否已满、其文件夹是否可写。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/people.py" />
   <source>People are not looked for: the face model is not on this machine.</source>
   <translation>不识别人物：这台电脑上没有人脸模型。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/photo_file.py" />
   <source>unreadable: no permission to read it</source>
   <translation>无法读取：没有读取权限</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/photo_file.py" />
   <source>too large: files over 1 GB are not read</source>
   <translation>太大：不读取超过 1 GB 的文件</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/photo_file.py" />
   <source>it is in the cloud only and is not downloaded</source>
   <translation>只在云端，不会下载</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/picture.py" />
   <source>unreadable: it is in no RAW format that is known</source>
   <translation>无法读取：不是已知的 RAW 格式</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/picture.py" />
   <source>too large: it has more pixels than any photo, and could be a trap</source>
   <translation>太大：像素比任何照片都多，可能是陷阱</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/picture.py" />
   <source>unreadable: the file is cut off</source>
   <translation>无法读取：文件不完整</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/picture.py" />
   <source>unreadable: the {kind} picture is damaged</source>
   <translation>无法读取：{kind} 图片已损坏</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” holds no labels yet: photos are called so only by your own word.</source>
   <translation>“{what}”还没有任何标签：只有您亲自指定时，照片才会用这个名称。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>a new category needs a name; give one</source>
   <translation>新类别需要名称；请输入</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” has no new name; give one</source>
   <translation>“{what}”没有新名称；请输入</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” was given the name of “{other}”, so that the two are one now.</source>
   <translation>“{what}”改成了“{other}”的名称，两者现已合为一个。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” cannot be merged with itself</source>
   <translation>“{what}”不能与自身合并</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” is a {kind} and “{into}” a {other_kind}; only things of one kind can be merged</source>
   <translation>“{what}”是{kind}，而“{into}”是{other_kind}；只有同一种才能合并</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” holds “{to}” and cannot be moved into it: that would be a circle</source>
   <translation>“{what}”包含“{to}”，不能移到其中：那会形成循环</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” is a {kind} and can be moved into {wanted}, but “{to}” is a {found}</source>
   <translation>“{what}”是{kind}，可以移到{wanted}中，但“{to}”是{found}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” holds no labels, so that no photo is called so anyway</source>
   <translation>“{what}”没有任何标签，因此本来就没有照片用这个名称</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>without “{what}” no label is left to be given</source>
   <translation>没有“{what}”就没有可用的标签了</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{folder}” is no name for a folder; use letters</source>
   <translation>“{folder}”不能用作文件夹名称；请使用文字</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>nothing is called “{what}”; check how it is spelled</source>
   <translation>没有名为“{what}”的；请检查拼写</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” needs a broad group to be in; name one</source>
   <translation>“{what}”需要属于一个大类；请指定</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” is a {kind}, not a broad group</source>
   <translation>“{what}”是{kind}，不是大类</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{what}” is a {kind} already; take another name</source>
   <translation>“{what}”已经是{kind}；请换一个名称</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/reshaping.py" />
   <source>“{name}” is empty now and is left out.</source>
   <translation>“{name}”现在是空的，已略去。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/samples/making.py" />
   <source>The sample pictures can't be written to {path} ({why}); check its permissions and free space.</source>
   <translation>无法将示例图片写入 {path}（{why}）；请检查权限和可用空间。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/shared_folders.py" />
   <source>“{one}” and “{other}” share the folder “{folder}”.</source>
   <translation>“{one}”和“{other}”共用文件夹“{folder}”。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds a PDF document</source>
   <translation>不是图片：内容是 PDF 文档</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds a ZIP archive or an office document</source>
   <translation>不是图片：内容是 ZIP 压缩包或办公文档</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds an office document</source>
   <translation>不是图片：内容是办公文档</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds a compressed archive</source>
   <translation>不是图片：内容是压缩包</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds a text document</source>
   <translation>不是图片：内容是文本文档</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds a video</source>
   <translation>不是图片：内容是视频</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds a database</source>
   <translation>不是图片：内容是数据库</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds a program</source>
   <translation>不是图片：内容是程序</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: its contents are in no known picture format</source>
   <translation>不是图片：内容不是任何已知的图片格式</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: the file is empty</source>
   <translation>不是图片：文件为空</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds nothing but zeros, as after a failed copy</source>
   <translation>不是图片：内容全是零，像是复制失败所致</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>{kind} files are left alone: they cannot be looked into here</source>
   <translation>不处理 {kind} 文件：这里无法查看其内容</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds an HTML page</source>
   <translation>不是图片：内容是 HTML 网页</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/sniff.py" />
   <source>not an image: it holds text</source>
   <translation>不是图片：内容是文字</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/tensorflow_child.py" />
   <source>{handle} is not the model that is known</source>
   <translation>{handle} 不是已知的模型</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/tensorflow_child.py" />
   <source>{handle} could not be fetched ({reason}); connect to the network, or set TFHUB_CACHE_DIR to a folder that has it</source>
   <translation>无法获取 {handle}（{reason}）；请连接网络，或将 TFHUB_CACHE_DIR 设为含有它的文件夹</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/tensorflow_engine.py" />
   <source>{reason}; or use --engine cpu.</source>
   <translation>{reason}；或使用 --engine cpu。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/tensorflow_engine.py" />
   <source>TensorFlow does not run the model: {reason}. Use --engine cpu, or auto.</source>
   <translation>TensorFlow 无法运行模型：{reason}。请使用 --engine cpu 或 auto。</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/tensorflow_engine.py" />
   <source>it was started once more</source>
   <translation>已重新启动</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/tensorflow_engine.py" />
   <source>the processor runs the same model instead</source>
   <translation>改由处理器运行同一模型</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/tensorflow_engine.py" />
   <source>the float model has not been made</source>
   <translation>尚未生成浮点模型</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/user_taxonomy.py" />
   <source>it is a list of [[edit]] and nothing else</source>
   <translation>它应只是一个 [[edit]] 列表</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/user_taxonomy.py" />
   <source>an edit has one of {known}</source>
   <translation>每项更改应有 {known} 之一</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/user_taxonomy.py" />
   <source>an edit with “{kind}” has {names} and nothing else</source>
   <translation>含“{kind}”的更改只应有 {names}</translation>
  </message>
  <message>
   <location filename="../../organizer/vision/user_taxonomy.py" />
   <source>“{key}” must be a text in quotes</source>
   <translation>“{key}”必须是加引号的文字</translation>
  </message>
 </context>
</TS>
